() => {
  // Whether a key would go into a text, and take away no more of it than letters.
  let element = document.activeElement;
  while (element && element.shadowRoot && element.shadowRoot.activeElement) element = element.shadowRoot.activeElement;
  const pressed = 'button,submit,image,reset,checkbox,radio,file,color,range'.split(',');
  return !!element && (element.isContentEditable || element.matches('textarea') ||
    (element.matches('input') && !pressed.includes(element.type)));
}
