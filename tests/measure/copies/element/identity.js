const context = new URLSearchParams(location.search).get("ctx");
start({
  data: () => ({ view: boot.view, busy: false, form: { username: "", password: "", code: "" }, keep: false }),
  methods: {
    async send(extra) {
      this.busy = true;
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries({ step: this.view.step, ...this.form, ...extra })) body.append(name, value);
      const answer = await fetch(`/organizations/login?ctx=${context}&json=1`, { method: "POST", body });
      const view = await answer.json();
      if (view.redirect) return go(view.redirect);
      this.view = view;
      this.busy = false;
    },
  },
  template: `<el-card class="sheet" v-loading="busy"><p><small>Identity stand-in</small></p>
  <el-alert v-if="view.error" :title="view.error" type="error" :closable="false" show-icon style="margin-bottom:12px"/>
  <template v-if="view.step==='picker'"><h2>Pick an account</h2>
    <div v-for="one in view.accounts" class="row el-card is-hover-shadow" style="padding:12px;cursor:pointer" tabindex="0" @click="send({value: one})">{{ one }}</div>
    <div class="row" style="padding:12px;cursor:pointer" tabindex="0" @click="send({value: 'other'})">Use another account</div></template>
  <el-form v-else-if="view.step==='username'" @submit.prevent="send()"><h2>{{ w["ms.sign_in"] }}</h2>
    <el-form-item><el-input v-model="form.username" placeholder="Email, phone, or Skype" type="email" autocomplete="username" clearable/></el-form-item>
    <el-button type="primary" native-type="submit" class="is-block">{{ w["ms.next"] }}</el-button></el-form>
  <el-form v-else-if="view.step==='password'" @submit.prevent="send()"><p>{{ view.email }}</p><h2>Enter password</h2>
    <el-form-item><el-input v-model="form.password" type="password" placeholder="Password" show-password/></el-form-item>
    <el-button type="primary" native-type="submit">{{ w["ms.sign_in"] }}</el-button></el-form>
  <el-form v-else-if="view.step==='otp'" @submit.prevent="send()"><h2>Enter code</h2><p>Type the code that your authenticator app shows.</p>
    <el-form-item><el-input v-model="form.code" placeholder="Code" maxlength="6"/></el-form-item>
    <el-button type="primary" native-type="submit">{{ w["ms.verify"] }}</el-button></el-form>
  <template v-else-if="view.step==='push'"><h2>Approve sign in request</h2><p>Open your Authenticator app, and enter the number shown to sign in.</p><h1>47</h1><el-link>I can't use my app right now</el-link></template>
  <template v-else-if="view.step==='kmsi'"><h2>Stay signed in?</h2><p>Do this to be asked to sign in less often.</p>
    <el-checkbox v-model="keep">Don't show this again</el-checkbox>
    <div class="row"><el-button @click="send({value:'no'})">{{ w["ms.no"] }}</el-button><el-button type="primary" @click="send({value:'yes'})">{{ w["ms.yes"] }}</el-button></div></template>
  <template v-else-if="view.step==='consent'"><p>{{ view.email }}</p><h2>Permissions requested</h2><p>Zoom stand-in would like to:</p>
    <el-collapse><el-collapse-item title="Have full access to your calendars">Read and change your events.</el-collapse-item><el-collapse-item title="Maintain access to data you have given it access to">Also while you are away.</el-collapse-item></el-collapse>
    <div class="row"><el-button @click="send({value:'cancel'})">{{ w["ms.cancel"] }}</el-button><el-button type="primary" @click="send({value:'accept'})">{{ w["ms.accept"] }}</el-button></div></template>
  <template v-else-if="view.step==='admin'"><h2>Need admin approval</h2><p>Zoom stand-in needs permission to access resources in your organization that only an admin can grant.</p></template>
  <template v-else><h2>Something went wrong</h2></template></el-card>`,
});
