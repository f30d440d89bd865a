start({
  methods: { enter: () => go("/saml/login"), nothing() {} },
  template: `<div class="top"><strong>Conferencing stand-in</strong><span class="grow"></span></div>
  <el-row justify="center" style="margin-top:80px"><el-col :span="10"><el-card>
    <h2>Dartmouth video conferencing</h2>
    <div class="row"><el-button round @click="nothing">Join</el-button><span>Connect to a meeting in progress</span></div>
    <div class="row"><el-button round @click="nothing">Host</el-button><span>Start a meeting</span></div>
    <div class="row"><el-button round type="primary" @click="enter">{{ w["vanity.sign_in"] }}</el-button><span>Configure your account</span></div>
  </el-card></el-col></el-row><extras/>`,
});
