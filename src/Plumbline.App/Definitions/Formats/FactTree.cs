using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Definitions.Formats;

/// <summary>A definition as a tree of keys with texts, lists and nested keys, written as YAML in a folder and as JSON in the ledger. Blank values are left out.</summary>
internal sealed class FactTree
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(string Key, Branch Branch)> _branches = [];

    private abstract record Branch;

    private sealed record Words(string Text) : Branch;

    private sealed record Parted(IReadOnlyList<string> Texts, string Separator) : Branch;

    private sealed record Plainly(IReadOnlyList<string> Texts) : Branch;

    private sealed record Keys(FactTree Tree) : Branch;

    private sealed record Items(IReadOnlyList<FactTree> Trees) : Branch;

    /// <summary>Adds a text.</summary>
    internal FactTree Add(string key, string? text) => string.IsNullOrEmpty(text) ? this : With(key, new Words(Normal(text)));

    /// <summary>Adds a list of texts: a list in the ledger; in a file one text, its items joined with the separator.</summary>
    internal FactTree Add(string key, IEnumerable<string> texts, string separator)
    {
        string[] given = [.. texts.Where(text => text.Length > 0).Select(Normal)];
        return given.Length == 0 ? this : With(key, new Parted(given, separator));
    }

    /// <summary>Adds a list of texts: a list in the ledger, and in a file.</summary>
    internal FactTree Add(string key, IReadOnlyList<string> texts) => texts.Count == 0 ? this : With(key, new Plainly([.. texts.Select(Normal)]));

    /// <summary>Adds nested keys.</summary>
    internal FactTree Add(string key, FactTree tree) => tree._branches.Count == 0 ? this : With(key, new Keys(tree));

    /// <summary>Adds a list whose items have keys of their own.</summary>
    internal FactTree Add(string key, IEnumerable<FactTree> items)
    {
        FactTree[] given = [.. items.Where(item => item._branches.Count > 0)];
        return given.Length == 0 ? this : With(key, new Items(given));
    }

    /// <summary>The tree as YAML, its keys in the order they were added.</summary>
    internal string ToYaml()
    {
        var yaml = new YamlText();
        Write(yaml);
        return yaml.ToString();
    }

    /// <summary>Trees as a YAML list, one an item.</summary>
    internal static string ToYaml(IEnumerable<FactTree> items)
    {
        var yaml = new YamlText();
        foreach (var item in items)
        {
            yaml.Item();
            item.Write(yaml);
            yaml.Outdent();
        }

        return yaml.ToString();
    }

    /// <summary>The tree as JSON, its keys in order of code point, so that the same content gives the same text.</summary>
    internal string ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain)) Write(json);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static string Normal(string text) => text.IsNormalized() ? text : text.Normalize();

    private FactTree With(string key, Branch branch)
    {
        _branches.Add((Normal(key), branch));
        return this;
    }

    private void Write(YamlText yaml)
    {
        foreach (var (key, branch) in _branches)
        {
            if (branch is Words words) yaml.Pair(key, words.Text);
            if (branch is Parted parted) yaml.Pair(key, string.Join(parted.Separator, parted.Texts));
            if (branch is Plainly plainly) yaml.List(key, plainly.Texts);
            if (branch is Keys keys)
            {
                yaml.Key(key).Indent();
                keys.Tree.Write(yaml);
                yaml.Outdent();
            }

            if (branch is Items items)
            {
                yaml.Key(key).Indent();
                foreach (var item in items.Trees)
                {
                    yaml.Item();
                    item.Write(yaml);
                    yaml.Outdent();
                }

                yaml.Outdent();
            }
        }
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (key, branch) in _branches.OrderBy(field => field.Key, CodePointOrder.Comparer))
        {
            json.WritePropertyName(key);
            if (branch is Words words) json.WriteStringValue(words.Text);
            if (branch is Parted parted) WriteList(json, parted.Texts, json.WriteStringValue);
            if (branch is Plainly plainly) WriteList(json, plainly.Texts, json.WriteStringValue);
            if (branch is Keys keys) keys.Tree.Write(json);
            if (branch is Items items) WriteList(json, items.Trees, item => item.Write(json));
        }

        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }
}
