/// How a server wants to be asked.
package enum Dialect: String, Sendable {
  case ollama, openai, anthropic
}
