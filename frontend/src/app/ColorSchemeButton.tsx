import { ActionIcon, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun, type TablerIcon } from '@tabler/icons-react';

const SCHEMES: Record<MantineColorScheme, { label: string; icon: TablerIcon; next: MantineColorScheme }> = {
  auto: { label: 'as the system', icon: IconDeviceDesktop, next: 'light' },
  light: { label: 'light', icon: IconSun, next: 'dark' },
  dark: { label: 'dark', icon: IconMoon, next: 'auto' },
};

/** Walks through light, dark and the system's choice. */
export function ColorSchemeButton() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { label, icon: Icon, next } = SCHEMES[colorScheme];
  const says = `Colours: ${label}. Switch to ${SCHEMES[next].label}`;
  return (
    <ActionIcon variant="default" size="lg" flex="none" aria-label={says} title={says} onClick={() => setColorScheme(next)}>
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}
