// The page in which cards are rendered by the real renderer. Loaded by stage.html; used through `stage.…`.
/* global AdaptiveCards */
const host = () => document.getElementById('stage');
const described = (node) =>
  `${node.tagName.toLowerCase()}.${node.className} "${(node.textContent ?? '').trim().slice(0, 40)}"`;

AdaptiveCards.GlobalSettings.setTabIndexAtCardRoot = false;

/** Renders a card in a theme at a width in CSS pixels; gives what the renderer complained about. */
const show = (json, { theme, width, config }) => {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (source, result) => {
    result.outputHtml = stage.markdown(source);
    result.didProcess = true;
  };
  // A global regular expression in the renderer remembers where it was, and refuses every second `lang`.
  AdaptiveCards.CardElement.langProperty.regEx.lastIndex = 0;
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(config);
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  card.parse(json, context);
  const stageElement = host();
  stageElement.className = theme;
  stageElement.style.width = `${width}px`;
  document.body.style.background = theme === 'dark' ? '#1f1f1f' : '#f5f5f5';
  stageElement.replaceChildren(card.render());
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
};

/** Elements that stick out of the card or whose text is cut off. */
const overflow = () => {
  const stageElement = host();
  const right = stageElement.getBoundingClientRect().right;
  const found = [];
  if (stageElement.scrollWidth > stageElement.clientWidth) found.push('the card is wider than its place');
  for (const node of stageElement.querySelectorAll('*')) {
    if (node.getBoundingClientRect().right > right + 0.5) found.push(`sticks out: ${described(node)}`);
    const style = getComputedStyle(node);
    const shows = style.display !== 'inline' && node.clientWidth > 0 && node.tagName !== 'SELECT';
    if (shows && style.overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1)
      found.push(`cut off: ${described(node)}`);
    if (shows && style.overflowY === 'hidden' && node.scrollHeight > node.clientHeight + 1)
      found.push(`cut off below: ${described(node)}`);
  }
  return found;
};

const nameOf = (node) => node.name || node.id || node.getAttribute('aria-label') || node.textContent;

/** What the Tab key must reach, in reading order; the radio buttons of one question are one stop. */
const stopNodes = () => {
  const all = [...host().querySelectorAll('input, select, textarea, button')];
  const isFirst = (node, index) => node.type !== 'radio' || node.name !== all[index - 1]?.name;
  return all.filter(isFirst);
};
const stops = () => stopNodes().map((node, index) => `${index + 1} ${nameOf(node)}`);

/** The stop that has the focus now. */
const focused = () => {
  const { activeElement } = document;
  const sameStop = (node) =>
    node === activeElement || (node.type === 'radio' && node.name === activeElement.name);
  const index = stopNodes().findIndex(sameStop);
  return stops()[index] ?? null;
};

/** Where the card is, to cut its picture out. */
const place = () => {
  const { x, y, width, height } = host().getBoundingClientRect();
  return { x, y, width, height };
};

/** What axe finds wrong, one line each: by all its rules, or by those named. */
const violations = async (rules) => {
  const only = rules ? { runOnly: rules } : {};
  const { violations: found } = await axe.run('#stage', { resultTypes: ['violations'], ...only });
  return found.map(
    (each) => `${each.id}: ${each.help} (${each.nodes.map((node) => node.html.slice(0, 120)).join(' | ')})`,
  );
};

globalThis.stage = { show, place, overflow, stops, focused, violations };
