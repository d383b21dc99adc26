// Light or dark: as the system has it until someone chooses. The same for every page of ours, also for one from a file, which may have no storage.
(() => {
  'use strict';
  const themes = ['auto', 'light', 'dark'];
  const root = document.documentElement;
  const button = document.getElementById('theme');
  const setTheme = theme => {
    if (theme === 'auto') delete root.dataset.theme; else root.dataset.theme = theme;
    button.textContent = `Theme: ${theme}`;
    try { localStorage.setItem('kazrumtqa-theme', theme); } catch { /* as above */ }
  };
  let stored = null;
  try { stored = localStorage.getItem('kazrumtqa-theme'); } catch { /* as above */ }
  setTheme(themes.includes(stored) ? stored : 'auto');
  button.hidden = false;
  button.addEventListener('click', () => setTheme(themes[(themes.indexOf(root.dataset.theme ?? 'auto') + 1) % themes.length]));
})();
