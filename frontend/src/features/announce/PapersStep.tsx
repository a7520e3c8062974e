import { SimpleGrid, Text } from '@mantine/core';
import { DOCUMENT_TYPES } from '../../shared/gate/api';
import { useKeptPapers } from './keptPapers';
import { ManifestField } from './ManifestField';
import { PaperCard } from './PaperCard';
import { StepForm, type StepProps } from './StepForm';

/** The eight papers, and the list of devices. */
export function PapersStep({ wizard, onNext, onBack }: StepProps) {
  const kept = useKeptPapers(wizard.entry);
  return (
    <StepForm onSubmit={() => onNext()} onBack={onBack}>
      <Text size="sm">
        Papers are sent with the entry, at the end. Those that are still valid from an earlier one need not be sent again; none is needed if the gate
        does not ask for it.
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
        {DOCUMENT_TYPES.map((type) => <PaperCard key={type} type={type} wizard={wizard} kept={kept[type]} />)}
      </SimpleGrid>
      <ManifestField wizard={wizard} />
    </StepForm>
  );
}
