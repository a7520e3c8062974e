import { IconUserX } from '@tabler/icons-react';
import { Chip } from '../status/Chip';

/** For staff alone. */
export const BlacklistedChip = () => <Chip tone="bad" icon={IconUserX} label="Blacklisted" />;
