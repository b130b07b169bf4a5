using System.Text;

namespace Plumbline.App.Definitions.Formats;

/// <summary>Writes the subset of YAML that workspaces use: keys, values, lists of keys and values. Keys and values are quoted where needed, so that they read back as text.</summary>
internal sealed class YamlText
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _atItem;

    /// <summary>Writes a key whose indented content follows.</summary>
    internal YamlText Key(string key) => Line($"{Quoted(key)}:");

    /// <summary>Writes a key and its value; nothing where the value is blank.</summary>
    internal YamlText Pair(string key, string? value) => string.IsNullOrEmpty(value) ? this : Line($"{Quoted(key)}: {Quoted(value)}");

    /// <summary>Writes a key and a list of texts on one line: <c>[Rare, Unlikely]</c>.</summary>
    internal YamlText List(string key, IReadOnlyList<string> texts) => Line($"{Quoted(key)}: [{string.Join(", ", texts.Select(Quoted))}]");

    /// <summary>Starts a list item, which ends with <see cref="Outdent"/>.</summary>
    internal YamlText Item()
    {
        _depth++;
        _atItem = true;
        return this;
    }

    internal YamlText Indent()
    {
        _depth++;
        return this;
    }

    internal YamlText Outdent()
    {
        _depth--;
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private YamlText Line(string line)
    {
        var depth = _atItem ? _depth - 1 : _depth;
        _text.Append(' ', 2 * depth).Append(_atItem ? "- " : "").Append(line).Append('\n');
        _atItem = false;
        return this;
    }

    private static string Quoted(string value)
    {
        if (value.Length > 0 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/' or '.' or '%' or ' ') && char.IsAsciiLetter(value[0]) && value is not ("yes" or "no" or "true" or "false" or "null") && value[^1] != ' ') return value;
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            quoted.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\t' => "\\t", _ => c.ToString() });
        }

        return quoted.Append('"').ToString();
    }
}
