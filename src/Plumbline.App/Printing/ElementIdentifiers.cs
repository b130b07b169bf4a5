using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Plumbline.App.Printing;

/// <summary>
/// The identifiers that Chromium gives to header cells, so that cells can refer to their headers
/// (ISO 32000-1, 14.7.2 and 14.8.5.7): <c>node</c> and eight digits.
/// </summary>
/// <remarks>
/// The digits number elements in the order of their first use, and in about one printing in eighty
/// the order differs. Numbered in the order of the file they are the same in every printing.
/// </remarks>
internal static partial class ElementIdentifiers
{
    private const int Prefix = 5; // "(node"

    /// <summary>
    /// Renumbers them from 1, in place: every identifier keeps its length, so that no offset changes. A file whose identifier tree
    /// would need other divisions is left unchanged.
    /// </summary>
    /// <param name="bytes">The file; changed.</param>
    /// <param name="text">The same as Latin-1, one character for each byte.</param>
    internal static void Renumber(byte[] bytes, string text)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Match declared in Declaration().Matches(text)) numbers.TryAdd(declared.Groups["id"].Value, numbers.Count + 1);
        var mentions = Identifier().Matches(text);
        if (!mentions.All(mention => numbers.ContainsKey(mention.Value))) return;

        // A name tree is sorted by its keys (7.9.6), so each leaf is rewritten with its first and last key.
        var leaves = Leaf().Matches(text).Select(leaf => (
            leaf.Groups["names"].Index,
            Names: Name().Matches(leaf.Groups["names"].Value).OrderBy(name => numbers[name.Groups["id"].Value]).ToList(),
            Limits: leaf.Groups["limit"].Captures)).ToList();
        var order = leaves.SelectMany(leaf => leaf.Names).Select(name => numbers[name.Groups["id"].Value]).ToList();
        if (!order.SequenceEqual(order.Order())) return;

        foreach (var mention in mentions.Cast<Match>()) Put(Digits(mention.Value), mention.Index + Prefix);
        foreach (var (index, names, limits) in leaves)
        {
            Put(string.Join(' ', names.Select(name => $"(node{Digits(name.Groups["id"].Value)}){name.Groups["object"].Value}")), index);
            Put(Digits(names[0].Groups["id"].Value), limits[0].Index + Prefix);
            Put(Digits(names[^1].Groups["id"].Value), limits[1].Index + Prefix);
        }

        string Digits(string identifier) => numbers[identifier].ToString("00000000", CultureInfo.InvariantCulture);

        void Put(string ascii, int at) => Encoding.ASCII.GetBytes(ascii).CopyTo(bytes, at);
    }

    [GeneratedRegex(@"/ID (?<id>\(node\d{8}\))", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\(node\d{8}\)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"/Limits \[(?<limit>\(node\d{8}\)) (?<limit>\(node\d{8}\))\]\s/Names \[(?<names>(\(node\d{8}\) \d+ 0 R ?)+)\]", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Leaf();

    [GeneratedRegex(@"(?<id>\(node\d{8}\))(?<object> \d+ 0 R)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Name();
}
