import {
  type ActionIconProps,
  type ButtonProps,
  type CSSVariablesResolver,
  createTheme,
  type MenuProps,
  type ModalProps,
  type NotificationProps,
  type SegmentedControlProps,
  type SkeletonProps,
  type TooltipProps,
} from '@mantine/core';
import { dark, gray, iris, red } from './colors.ts';

/** `--tl-marks` (base.css) goes first: a font for the few marks that are set differently in the two languages. */
const FONT =
  "var(--tl-marks) 'Noto Sans SC Variable', 'Noto Sans SC', system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', sans-serif";

const defaults = <P>(defaultProps: Partial<P>) => ({ defaultProps });

/** One visual language: type, spacing, radius, colour. The map is drawn in the same font. */
export const theme = createTheme({
  fontFamily: FONT,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace",
  colors: { gray, dark, iris, red },
  primaryColor: 'iris',
  primaryShade: { light: 6, dark: 6 },
  black: '#191c22',
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '40px' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.55', lg: '1.55', xl: '1.4' },
  fontWeights: { regular: '400', medium: '500', bold: '650' },
  headings: {
    fontFamily: FONT,
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '26px', lineHeight: '1.25' },
      h2: { fontSize: '19px', lineHeight: '1.35' },
      h3: { fontSize: '16px', lineHeight: '1.4' },
      h4: { fontSize: '14px', lineHeight: '1.45' },
      h5: { fontSize: '13px', lineHeight: '1.45' },
      h6: { fontSize: '12px', lineHeight: '1.45' },
    },
  },
  shadows: {
    xs: '0 1px 2px rgb(20 24 36 / 0.06)',
    sm: '0 1px 2px rgb(20 24 36 / 0.06), 0 2px 6px rgb(20 24 36 / 0.06)',
    md: '0 1px 2px rgb(20 24 36 / 0.08), 0 6px 20px -4px rgb(20 24 36 / 0.14)',
    lg: '0 2px 4px rgb(20 24 36 / 0.08), 0 14px 36px -8px rgb(20 24 36 / 0.2)',
    xl: '0 2px 4px rgb(20 24 36 / 0.08), 0 24px 64px -12px rgb(20 24 36 / 0.28)',
  },
  // By name: a component that no page needs yet must not come along.
  components: {
    ActionIcon: defaults<ActionIconProps>({ variant: 'subtle', color: 'gray', size: 32 }),
    Button: defaults<ButtonProps>({ fw: 550 }),
    // The focus goes to the first item: the placeholder it would go to instead is no menu item to a screen reader.
    Menu: defaults<MenuProps>({
      shadow: 'lg',
      position: 'bottom-end',
      offset: 6,
      withInitialFocusPlaceholder: false,
    }),
    Modal: defaults<ModalProps>({ centered: true, radius: 'lg', overlayProps: { opacity: 0.4 } }),
    Notification: defaults<NotificationProps>({ radius: 'md' }),
    SegmentedControl: defaults<SegmentedControlProps>({ withItemsBorders: false }),
    Skeleton: defaults<SkeletonProps>({ radius: 'md' }),
    Tooltip: defaults<TooltipProps>({ openDelay: 400, events: { hover: true, focus: true, touch: false } }),
  },
});

/**
 * Our few variables beside Mantine's. `page` lies under everything, `surface` is what content sits on,
 * `raised` what lifts off it, `sunken` what lies a little below, `track` what a switch's `thumb` runs in; `line` is a hairline. Dimmed text keeps 4.5 : 1 on each of them.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--tl-bar-height': '52px',
    '--tl-ease': 'cubic-bezier(0.2, 0, 0, 1)',
  },
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-dimmed': 'var(--mantine-color-gray-6)',
    '--mantine-color-default-border': 'var(--mantine-color-gray-3)',
    '--mantine-color-error': '#b42318',
    '--tl-page': '#f6f7f9',
    '--tl-surface': '#ffffff',
    '--tl-raised': '#ffffff',
    '--tl-sunken': 'var(--mantine-color-gray-1)',
    '--tl-field': '#ffffff',
    '--tl-field-line': 'var(--mantine-color-gray-3)',
    '--tl-track': 'var(--mantine-color-gray-2)',
    '--tl-thumb': '#ffffff',
    '--tl-line': 'var(--mantine-color-gray-2)',
    '--tl-line-strong': 'var(--mantine-color-gray-3)',
    '--tl-text': 'var(--mantine-color-black)',
    '--tl-text-soft': 'var(--mantine-color-gray-6)',
    '--tl-accent': 'var(--mantine-color-iris-6)',
    '--tl-accent-soft': 'var(--mantine-color-iris-0)',
    '--tl-focus': 'var(--mantine-color-iris-5)',
    '--tl-positive': '#0b7a5a',
    '--tl-negative': '#b42318',
    '--tl-caution': '#8f5a00',
  },
  dark: {
    '--mantine-color-body': '#1a1d23',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-dimmed': 'var(--mantine-color-dark-2)',
    '--mantine-color-default': 'var(--mantine-color-dark-6)',
    '--mantine-color-default-border': 'var(--mantine-color-dark-4)',
    '--mantine-color-error': '#ff9b8f',
    // Mantine's are darker than what they lie on: a hole, where a tint is meant.
    '--mantine-color-iris-light': '#262f54',
    '--mantine-color-iris-light-hover': '#303b69',
    '--mantine-color-iris-light-color': 'var(--mantine-color-iris-1)',
    '--mantine-color-red-light': '#45221f',
    '--mantine-color-red-light-hover': '#572a26',
    '--mantine-color-red-light-color': 'var(--mantine-color-red-1)',
    '--tl-page': '#131519',
    '--tl-surface': '#1a1d23',
    '--tl-raised': '#23272f',
    '--tl-sunken': '#131519',
    '--tl-field': '#131519',
    '--tl-field-line': '#2a2f38',
    '--tl-track': '#23272f',
    '--tl-thumb': 'var(--mantine-color-dark-4)',
    '--tl-line': '#2a2f38',
    '--tl-line-strong': 'var(--mantine-color-dark-4)',
    '--tl-text': 'var(--mantine-color-dark-0)',
    '--tl-text-soft': 'var(--mantine-color-dark-2)',
    '--tl-accent': 'var(--mantine-color-iris-4)',
    '--tl-accent-soft': '#222a4a',
    '--tl-focus': 'var(--mantine-color-iris-4)',
    '--tl-positive': '#5fd0a8',
    '--tl-negative': '#ff9b8f',
    '--tl-caution': '#e8b45a',
  },
});
