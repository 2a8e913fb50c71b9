import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DRAWING_WORDS, ROLE_ICONS } from '../../../core/layout/index.ts';
import { LANE_ROLES, type LaneRole, type Locale } from '../../../core/model/index.ts';
import { MapIcon } from '../nodes/MapIcon.tsx';

interface Props {
  current?: LaneRole;
  onPick: (role: LaneRole) => void;
}

/** The roles that a lane may have. */
export function RoleItems({ current, onPick }: Props) {
  const { i18n } = useTranslation('canvas');
  const words = DRAWING_WORDS[i18n.language as Locale].roles;
  return LANE_ROLES.map((role) => (
    <Menu.Item
      key={role}
      leftSection={
        <span style={{ color: `var(--map-roles-${role}-mark)` }}>
          <MapIcon icon={ROLE_ICONS[role]} size={16} />
        </span>
      }
      fw={role === current ? 650 : undefined}
      aria-current={role === current || undefined}
      onClick={() => onPick(role)}
    >
      {words[role]}
    </Menu.Item>
  ));
}
