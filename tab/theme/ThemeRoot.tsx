// Dresses everything in the host's theme and direction, and changes with them while the page is open.
import { useEffect, useState, type ReactNode } from 'react';
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { onThemeChange } from '../host/teams';
import { loadTheme, type Worn } from './loadTheme';
import { ThemeNameContext } from './themeName';

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    // The provider fixes the left side, whatever its direction.
    textAlign: 'start',
  },
});

interface Props {
  initial: Worn;
  dir: 'ltr' | 'rtl';
  locale: string;
  children: ReactNode;
}

export function ThemeRoot({ initial, dir, locale, children }: Props) {
  const styles = useStyles();
  const [{ name, theme }, wear] = useState(initial);
  useEffect(() => {
    let latest = 0;
    onThemeChange((wanted) => {
      const asked = ++latest;
      // One that cannot be fetched leaves the page as it is; of two changes the later one counts.
      loadTheme(wanted).then(
        (worn) => asked === latest && wear(worn),
        () => {},
      );
    });
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = dir;
  }, [locale, dir]);
  useEffect(() => {
    // What the browser draws itself, calendars in forms and scroll bars, follows too.
    document.documentElement.style.colorScheme = name === 'default' ? 'light' : 'dark';
  }, [name]);
  return (
    <ThemeNameContext value={name}>
      <FluentProvider theme={theme} dir={dir}>
        {/* Not on the provider itself: it hands its class to menus, which would cover the page. */}
        <div className={styles.root}>{children}</div>
      </FluentProvider>
    </ThemeNameContext>
  );
}
