// Rules for the pages' HTML: the recommended ones, with four exceptions.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // role="list" gives lists without bullets their meaning back in Safari.
    "no-redundant-role": "off",
    "prefer-native-element": ["error", { exclude: ["list"] }],
    // Several answers to one question share its name, and so do several buttons of one form.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit"] }],
    // Any id without a space is valid HTML; the fields of a service are called "answers.what".
    "valid-id": ["error", { relaxed: true }],
  },
};
