show(h`<${M.Container} maxWidth="sm" sx=${{ pt: 10 }}><${M.Typography} variant="h4" component="p" gutterBottom>Dartmouth meetings (stand-in)<//>
  <${M.Stack} direction="row" spacing=${2}><${M.Button} variant="outlined">Join<//><${M.Button} variant="outlined">Host<//>
  <${M.Button} variant="contained" href="/saml/login">${T["vanity.sign_in"]}<//><//><//>`);
