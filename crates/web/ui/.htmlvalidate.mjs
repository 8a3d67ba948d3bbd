// Rules for the pages' HTML: the recommended ones, with three exceptions.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // role="list" gives lists without bullets their meaning back in Safari.
    "no-redundant-role": "off",
    "prefer-native-element": ["error", { exclude: ["list"] }],
    // Several answers to one question share its name.
    "form-dup-name": ["error", { shared: ["radio", "checkbox"] }],
  },
};
