() => [...document.querySelectorAll('input:not([type=password], [type=hidden]), textarea, select')].map(e =>
  e.selectedOptions ? [...e.selectedOptions].map(o => o.label).join(' ') : e.value)
