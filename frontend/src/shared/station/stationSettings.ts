/** What this device is used with: kept in its browser, for whoever comes next finds the same table. */
import { useLocalStorage } from '@mantine/hooks';

interface StationSettings {
  hasCamera: boolean;
  hasSound: boolean;
}

const DEFAULTS: StationSettings = { hasCamera: false, hasSound: true };

function read(text: string | undefined): StationSettings {
  try {
    const { hasCamera, hasSound } = JSON.parse(text ?? '{}') as Partial<StationSettings>;
    return { hasCamera: hasCamera === true, hasSound: hasSound !== false };
  } catch {
    return DEFAULTS;
  }
}

export function useStationSettings() {
  const [settings, set] = useLocalStorage<StationSettings>({
    key: 'silo-station', defaultValue: DEFAULTS, getInitialValueInEffect: false, deserialize: read,
  });
  return {
    ...settings,
    toggleCamera: () => set((now) => ({ ...now, hasCamera: !now.hasCamera })),
    toggleSound: () => set((now) => ({ ...now, hasSound: !now.hasSound })),
  };
}
