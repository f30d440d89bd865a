const key = new URLSearchParams(location.search).get("ctx");
const Page = () => {
  const [view, setView] = useState(S.view);
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const send = (more) => {
    setBusy(true);
    fetch(`/organizations/login?ctx=${key}&json=1`, { method: "POST", body: new URLSearchParams({ step: view.step, ...more }) })
      .then((a) => a.json())
      .then((next) => { if (next.redirect) location.replace(next.redirect); else { setText(""); setView(next); setBusy(false); } });
  };
  const field = (name, label, type, button, extra) => h`<form noValidate onSubmit=${(e) => { e.preventDefault(); send({ [name]: text }); }}>
    <${M.TextField} key=${name} margin="normal" fullWidth autoFocus label=${label} type=${type} value=${text} error=${!!view.error} helperText=${view.error} onChange=${(e) => setText(e.target.value)} inputProps=${extra || {}}/>
    <${M.Box} sx=${{ display: "flex", justifyContent: "flex-end", mt: 2 }}><${M.Button} type="submit" variant="contained">${button}<//><//></form>`;
  const title = (words) => h`<${M.Typography} variant="h5" component="h1">${words}<//>`;
  const choice = (no, yes, after) => h`<${M.Stack} direction="row" spacing=${1} justifyContent="flex-end" sx=${{ mt: 3 }}><${M.Button} onClick=${() => send({ value: "no" })}>${no}<//><${M.Button} variant="contained" onClick=${() => send({ value: after })}>${yes}<//><//>`;
  const pages = {
    picker: () => h`${title("Pick an account")}<${M.List}>${(view.accounts || []).map((a) => h`<${M.ListItemButton} key=${a} onClick=${() => send({ value: a })}><${M.ListItemText} primary=${S.name} secondary=${a}/><//>`)}
      <${M.ListItemButton} onClick=${() => send({ value: "other" })}><${M.ListItemText} primary="Use another account"/><//><//>`,
    username: () => h`${title(T["ms.sign_in"])}${field("username", "Email address", "text", T["ms.next"])}`,
    password: () => h`<${M.Chip} label=${view.email} variant="outlined"/>${title("Enter password")}${field("password", "Password", "password", T["ms.sign_in"])}`,
    otp: () => h`${title("Enter the code")}<p>From the authenticator app on your phone.</p>${field("code", "Six-digit code", "tel", T["ms.verify"], { autoComplete: "one-time-code", inputMode: "numeric" })}`,
    push: () => h`${title("Check your phone")}<p>Approve the sign-in request in the Authenticator app. Enter this number: <b>38</b></p>`,
    kmsi: () => h`${title("Stay signed in?")}<${M.FormControlLabel} control=${h`<${M.Checkbox}/>`} label="Don't show this again"/>${choice(T["ms.no"], T["ms.yes"], "yes")}`,
    consent: () => h`${title("Permissions requested")}<p>Calendar stand-in wants to:</p><${M.Accordion}><${M.AccordionSummary}>Read and write your calendars<//><${M.AccordionDetails}>All of them.<//><//>
      <${M.FormControlLabel} control=${h`<${M.Checkbox}/>`} label="Consent on behalf of your organization"/>${choice(T["ms.cancel"], T["ms.accept"], "accept")}`,
    admin: () => h`${title("Need admin approval")}<p>This app needs permission that only an admin can grant. Ask an admin to grant permission to this app before you can use it.</p>`,
  };
  return h`<${M.Container} maxWidth="xs" sx=${{ pt: 8 }}><${M.Paper} elevation=${3} sx=${{ p: 4 }}><${M.Typography} variant="caption">Stand-in for an identity provider<//>${busy ? h`<${M.LinearProgress}/>` : null}${(pages[view.step] || (() => title("Sorry, that did not work")))()}<//><//>`;
};
show(h`<${Page}/>`);
