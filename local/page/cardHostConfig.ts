/**
 * How cards look in Local Teams: the renderer's settings in the colours of the theme, close to what Teams itself uses.
 */
import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme as FluentTheme,
} from '@fluentui/react-components';
import { HostConfig } from 'adaptivecards';
import type { Theme } from './host/surface';

export const fluentThemes: Record<Theme, FluentTheme> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

export function cardHostConfig(theme: Theme): HostConfig {
  const fluent = fluentThemes[theme];
  const colour = (plain: string, subtle = plain) => ({ default: plain, subtle });
  const foregroundColors = {
    default: colour(fluent.colorNeutralForeground1, fluent.colorNeutralForeground3),
    dark: colour(fluent.colorNeutralForeground1, fluent.colorNeutralForeground3),
    light: colour(fluent.colorNeutralForeground3, fluent.colorNeutralForeground4),
    accent: colour(fluent.colorBrandForeground1),
    attention: colour(fluent.colorPaletteRedForeground1),
    good: colour(fluent.colorPaletteGreenForeground1),
    warning: colour(fluent.colorPaletteMarigoldForeground1),
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return new HostConfig({
    fontFamily: fluent.fontFamilyBase,
    supportsInteractivity: true,
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: fluent.colorNeutralStroke2 },
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: style(fluent.colorNeutralBackground1),
      emphasis: style(fluent.colorNeutralBackground3),
      accent: style(fluent.colorBrandBackground2),
      good: style(fluent.colorPaletteGreenBackground1),
      attention: style(fluent.colorPaletteRedBackground1),
      warning: style(fluent.colorPaletteMarigoldBackground1),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 8 },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    adaptiveCard: { allowCustomStyle: false },
    textBlock: { headingLevel: 2 },
    factSet: { title: { weight: 'bolder', maxWidth: 150 }, value: { weight: 'default' }, spacing: 8 },
  });
}
