/* What the pages of this copy share. */
const boot = window.__boot, w = boot.words, f = boot.features;
const get = async (path) => {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};
const go = (address) => location.assign(address);
/* Lead to the identity provider, here or in a window of its own. */
const connect = async (which, done) => {
  if (!f.popup) return go((await get(`/api/begin/${which}`)).url);
  const window_ = window.open("about:blank", "_blank", "width=520,height=640");
  window_.location = (await get(`/api/begin/${which}?popup=1`)).url;
  addEventListener("message", (event) => event.data === "connected" && done(), { once: true });
};
const Extras = {
  data: () => ({ banner: f.banner && !sessionStorage.crumb, tour: f.tour && !sessionStorage.tour }),
  methods: {
    eat() { sessionStorage.crumb = 1; this.banner = false; },
    skip() { sessionStorage.tour = 1; this.tour = false; },
  },
  template: `<div v-if="banner" class="crumb"><span>We use cookies to remember what you like.</span>
    <el-button type="primary" @click="eat">Accept all cookies</el-button><el-button @click="eat">Reject</el-button></div>
    <el-dialog v-model="tour" title="See what is new" width="480" append-to-body :close-on-click-modal="false">
      <p>A short tour shows the changes of this month.</p>
      <template #footer><el-button @click="skip">Not now</el-button><el-button type="primary">Start the tour</el-button></template>
    </el-dialog>`,
};
const Decoys = {
  data: () => ({ items: [w["nav.scheduler"], w["nav.settings"], w["tab.mail"], w["scheduler.accounts"], w.reauthorize] }),
  setup: () => ({ show: f.decoys }),
  template: `<el-card v-if="show" style="width:230px" shadow="never"><template #header>Learn more</template>
    <p v-for="item in items"><el-link type="primary" href="https://zoom.us/help">{{ item }}</el-link></p></el-card>`,
};
const start = (component) => {
  const app = Vue.createApp(component);
  app.use(ElementPlus);
  app.component("extras", Extras);
  app.component("decoys", Decoys);
  app.config.globalProperties.w = w;
  app.config.globalProperties.f = f;
  app.config.globalProperties.boot = boot;
  app.mount("#root");
};
