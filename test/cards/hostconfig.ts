/** The themes of Teams in which cards are shown here. */
export type Theme = 'light' | 'dark';

type Palette = {
  readonly background: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly line: string;
  readonly emphasis: string;
  readonly goodBack: string;
  readonly warningBack: string;
  readonly attentionBack: string;
  readonly accentBack: string;
};

const palettes: Record<Theme, Palette> = {
  light: {
    background: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    good: '#237b4b',
    warning: '#835c00',
    attention: '#c4314b',
    line: '#e0e0e0',
    emphasis: '#f5f5f5',
    goodBack: '#e7f2da',
    warningBack: '#fbf6d9',
    attentionBack: '#fcf4f6',
    accentBack: '#e8ebfa',
  },
  dark: {
    background: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#aaafff',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f9a9b5',
    line: '#525252',
    emphasis: '#333333',
    goodBack: '#0d2e0d',
    warningBack: '#463100',
    attentionBack: '#3e1f25',
    accentBack: '#2f2f4a',
  },
};

const container = (palette: Palette, backgroundColor: string) => {
  const color = (own: string) => ({
    default: own,
    subtle: own === palette.text ? palette.subtle : own,
    highlightColors: { default: '#22000000', subtle: '#11000000' },
  });
  return {
    backgroundColor,
    borderColor: palette.line,
    borderThickness: 0,
    foregroundColors: {
      default: color(palette.text),
      dark: color(palette.text),
      light: color(palette.text),
      accent: color(palette.accent),
      good: color(palette.good),
      warning: color(palette.warning),
      attention: color(palette.attention),
    },
  };
};

/** Fonts, sizes, spacing and colours as close to Teams as an open host configuration gets. */
export const hostConfig = (theme: Theme) => {
  const palette = palettes[theme];
  return {
    fontFamily: "'Segoe UI', Selawik, 'Open Sans', 'DejaVu Sans Condensed', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    supportsInteractivity: true,
    textBlock: { headingLevel: 2 },
    imageSizes: { small: 40, medium: 80, large: 160 },
    containerStyles: {
      default: container(palette, palette.background),
      emphasis: container(palette, palette.emphasis),
      good: container(palette, palette.goodBack),
      warning: container(palette, palette.warningBack),
      attention: container(palette, palette.attentionBack),
      accent: container(palette, palette.accentBack),
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: {
          weight: 'bolder',
          color: 'default',
          size: 'default',
          suffix: ' *',
          suffixColor: 'attention',
        },
        optionalInputs: { weight: 'bolder', color: 'default', size: 'default' },
      },
      errorMessage: { color: 'attention', size: 'small', spacing: 'small', weight: 'default' },
    },
    factSet: {
      title: {
        color: 'default',
        size: 'default',
        isSubtle: true,
        weight: 'default',
        wrap: true,
        maxWidth: 150,
      },
      value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
      spacing: 16,
    },
    actions: {
      maxActions: 6,
      spacing: 'medium',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    },
  };
};
