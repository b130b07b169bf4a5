using System.Text.Json;
using Plumbline.Core.Text;
using YamlDotNet.RepresentationModel;

namespace Plumbline.App.Definitions.Formats;

/// <summary>A mapping in a YAML file, or the body of a definition in the ledger, read key by key. Unknown keys and invalid values are problems.</summary>
internal sealed partial class YamlMap
{
    private readonly YamlMappingNode _node;
    private readonly string _file;
    private readonly int _firstLine;
    private readonly FileProblems _problems;
    private readonly bool _isHeld;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    private YamlMap(YamlMappingNode node, string file, int firstLine, FileProblems problems, bool isHeld) =>
        (_node, _file, _firstLine, _problems, _isHeld) = (node, file, firstLine, problems, isHeld);

    /// <summary>Parses a text as a mapping; where it is not one, null and a problem.</summary>
    /// <param name="text">YAML. Anchors, aliases and tags are not accepted, so that a definition reads as it is written.</param>
    /// <param name="file">The file, for problems.</param>
    /// <param name="problems">Receives the problems.</param>
    /// <param name="firstLine">The number of lines in the file before the text.</param>
    internal static YamlMap? Parse(string text, string file, FileProblems problems, int firstLine = 0)
    {
        if (YamlDocument.Root(text, file, problems, firstLine) is not { } root) return null;
        if (root is YamlMappingNode mapping) return new YamlMap(mapping, file, firstLine, problems, isHeld: false);
        problems.Add(file, firstLine + 1, 1, new Problem("no keys", "lines such as “name: value”"));
        return null;
    }

    /// <summary>Parses a text as a list of mappings; where it is not one, null and a problem.</summary>
    internal static IReadOnlyList<YamlMap>? ParseList(string text, string file, FileProblems problems)
    {
        if (YamlDocument.Root(text, file, problems, firstLine: 0) is not { } root) return null;
        if (root is YamlSequenceNode list && list.All(item => item is YamlMappingNode)) return [.. list.Select(item => new YamlMap((YamlMappingNode)item, file, 0, problems, isHeld: false))];
        problems.Add(file, 1, 1, new Problem("no list", "items that each begin with “- ”, with keys and values"));
        return null;
    }

    /// <summary>A body in the ledger as a mapping; null where it holds anything but texts, lists and keys. What an earlier version accepted is not refused again.</summary>
    internal static YamlMap? Held(JsonElement body, string place, FileProblems problems) =>
        Node(body) is YamlMappingNode root ? new YamlMap(root, place, firstLine: 0, problems, isHeld: true) : null;

    /// <summary>The text of a key; null where it is absent or blank. A list in the ledger becomes the text of the file form, its items joined with <paramref name="separator"/>.</summary>
    internal string? Text(string key, string? separator = null)
    {
        if (Find(key) is not { } node) return null;
        if (_isHeld && separator is not null && node is YamlSequenceNode list && list.All(item => item is YamlScalarNode))
            return string.Join(separator, list.Select(item => ((YamlScalarNode)item).Value));
        if (node is YamlScalarNode { Value: var value })
        {
            if (string.IsNullOrWhiteSpace(value)) return null;
            if (_isHeld || PlainText.Refusal(value) is not { } refusal) return value.Trim();
            if (_refused.Add(key)) Add(node, refusal);
            return null;
        }

        Add(node, new Problem($"keys or items under “{key}”", "a single value"));
        return null;
    }

    /// <summary>The value of an optional key; null where it is missing or invalid.</summary>
    internal T? Optional<T>(string key, Func<string?, Parsed<T>> parse, string? separator = null)
        where T : class
    {
        if (Text(key, separator) is not { } text) return null;
        if (parse(text).TryGet(out var value, out var problem)) return value;
        Add(Find(key)!, problem);
        return null;
    }

    /// <summary>The value of a required key; where it is missing or invalid, null and a problem.</summary>
    internal T? Required<T>(string key, Func<string?, Parsed<T>> parse, string? separator = null)
        where T : class
    {
        if (Text(key, separator) is null)
        {
            if (!HasProblemAt(key)) Add(_node, new Problem($"no “{key}”", $"{key}: {parse(null).Problem?.Expected ?? "a value"}"));
            return null;
        }

        return Optional(key, parse, separator);
    }

    /// <summary>The mapping under a key; null where it is missing.</summary>
    internal YamlMap? Map(string key)
    {
        if (Find(key) is not { } node) return null;
        if (node is YamlMappingNode mapping) return new YamlMap(mapping, _file, _firstLine, _problems, _isHeld);
        Add(node, new Problem($"no keys under “{key}”", "keys and values, indented"));
        return null;
    }

    /// <summary>The list of texts under a key; empty where it is missing.</summary>
    internal IReadOnlyList<string> Texts(string key)
    {
        if (Find(key) is not { } node) return [];
        if (node is YamlSequenceNode list && list.All(item => item is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value)))
        {
            List<string> texts = [.. list.Select(item => ((YamlScalarNode)item).Value!.Trim())];
            if (_isHeld || texts.Select(text => PlainText.Refusal(text)).FirstOrDefault(refusal => refusal is not null) is not { } problem) return texts;
            Add(node, problem);
        }
        else Add(node, new Problem($"no list of texts under “{key}”", "texts in square brackets, separated by commas"));

        return [];
    }

    /// <summary>The list of mappings under a key; empty where it is missing.</summary>
    internal IReadOnlyList<YamlMap> Maps(string key)
    {
        if (Find(key) is not { } node) return [];
        if (node is YamlSequenceNode list && list.All(item => item is YamlMappingNode))
            return [.. list.Select(item => new YamlMap((YamlMappingNode)item, _file, _firstLine, _problems, _isHeld))];
        Add(node, new Problem($"no list under “{key}”", "items that each begin with “- ”, with keys and values"));
        return [];
    }

    /// <summary>The keys, in order. Keys that differ only in how their accents are encoded are a problem, because a fact holds them in one encoding.</summary>
    internal IReadOnlyList<string> Keys()
    {
        var keys = _node.Children.Keys.OfType<YamlScalarNode>().ToList();
        foreach (var again in keys.GroupBy(node => node.Value!.Normalize(), StringComparer.Ordinal).SelectMany(same => same.Skip(1))) Add(again, new Problem($"key “{again.Value}” a second time", "each key once"));
        return [.. keys.Select(node => node.Value!)];
    }

    /// <summary>Whether the mapping comes from the ledger: what an earlier version accepted is not refused again.</summary>
    internal bool IsHeld => _isHeld;

    /// <summary>How many problems were found so far, so that what follows from one is not told as another.</summary>
    internal int ProblemsSoFar => _problems.Count;

    /// <summary>Whether a key is there.</summary>
    internal bool Has(string key) => Find(key) is not null;

    /// <summary>Whether a key has keys below it.</summary>
    internal bool HasKeys(string key) => Find(key) is YamlMappingNode;

    /// <summary>The keys not read so far, with their texts.</summary>
    internal Dictionary<string, string> Rest()
    {
        var keys = _node.Children.Keys.OfType<YamlScalarNode>().Select(node => node.Value!).Where(key => !_read.Contains(key)).ToList();
        return keys.ToDictionary(key => key, key => Text(key) ?? "", StringComparer.Ordinal);
    }

    /// <summary>Records a problem for every key that was not read.</summary>
    internal void NoOther(params string[] known)
    {
        foreach (var key in _node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!_read.Contains(name)) Add(key, new Problem($"key “{name}”", $"one of {string.Join(", ", known)}{Spelling.Suggestion(name, known)}"));
        }
    }

    /// <summary>Records a problem at the start of this mapping.</summary>
    internal void Add(Problem problem) => Add(_node, problem);

    private bool HasProblemAt(string key) => _refused.Contains(key) || (Find(key) is not null && Find(key) is not YamlScalarNode);

    private YamlNode? Find(string key)
    {
        _read.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    private void Add(YamlNode node, Problem problem) => _problems.Add(_file, (int)node.Start.Line + _firstLine, (int)node.Start.Column, problem);

    private static YamlNode? Node(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String) return new YamlScalarNode(json.GetString());
        if (json.ValueKind == JsonValueKind.Array)
        {
            var items = json.EnumerateArray().Select(Node).ToList();
            return items.Exists(item => item is null) ? null : new YamlSequenceNode(items!);
        }

        if (json.ValueKind != JsonValueKind.Object) return null;
        var mapping = new YamlMappingNode();
        foreach (var field in json.EnumerateObject())
        {
            if (Node(field.Value) is not { } value || mapping.Children.ContainsKey(field.Name)) return null;
            mapping.Add(field.Name, value);
        }

        return mapping;
    }
}
