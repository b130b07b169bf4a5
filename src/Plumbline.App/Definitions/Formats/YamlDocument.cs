using System.Globalization;
using Plumbline.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Plumbline.App.Definitions.Formats;

/// <summary>Reads the one YAML document of a text. What a reader of plain keys and values would not expect is a problem with its place.</summary>
internal static class YamlDocument
{
    /// <summary>The maximum length of a definition, in characters. The longest in the samples has some thousands.</summary>
    internal const int LongestText = 1 << 20;

    /// <summary>The maximum depth of nesting: the reader is recursive and its stack is limited.</summary>
    internal const int DeepestNesting = 32;

    /// <summary>The root of the document; null, and a problem, where there is none, several or something unreadable.</summary>
    internal static YamlNode? Root(string text, string file, FileProblems problems, int firstLine)
    {
        try
        {
            if (text.Length > LongestText)
            {
                problems.Add(file, 0, 0, new Problem(string.Create(CultureInfo.InvariantCulture, $"{text.Length:N0} characters of YAML"), string.Create(CultureInfo.InvariantCulture, $"at most {LongestText:N0}")));
                return null;
            }

            if (FirstUnreadable(text) is var (place, problem))
            {
                problems.Add(file, (int)place.Line + firstLine, (int)place.Column, problem);
                return null;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: var root }]) return root;
            if (stream.Documents is [_, { RootNode: var second }, ..])
                problems.Add(file, (int)second.Start.Line + firstLine, (int)second.Start.Column, new Problem("a second YAML document, after a line “---”", "one in a file: take out the line, or make another file of what follows"));
            else problems.Add(file, firstLine + 1, 1, new Problem("no keys", "lines such as “name: value”"));
        }
        catch (YamlException e) when (e.Message.Contains(" tab ", StringComparison.Ordinal) && FirstTab(text) is var (line, column))
        {
            problems.Add(file, line + firstLine, column, new Problem("a tab at the beginning of the line", "spaces: YAML takes no tab there"));
        }
        catch (YamlException e)
        {
            problems.Add(file, (int)e.Start.Line + firstLine, (int)e.Start.Column, new Problem($"invalid YAML ({e.Message})", "lines such as “name: value”, indented with spaces"));
        }

        return null;
    }

    // The first tab that indents a line: of a tab that it does not take the parser names a line before.
    private static (int Line, int Column)? FirstTab(string text)
    {
        foreach (var (at, line) in text.Split('\n').Index())
        {
            var indent = line.AsSpan(0, line.Length - line.TrimStart(' ', '\t').Length);
            if (indent.Contains('\t') && line.Trim().Length > 0) return (at + 1, indent.IndexOf('\t') + 1);
        }

        return null;
    }

    // Reads parser events in a loop, so that deep nesting needs no more stack, and stops at the first unreadable one.
    private static (Mark Place, Problem Problem)? FirstUnreadable(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            depth += current.NestingIncrease;
            if (current is AnchorAlias || (current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)))
                return (current.Start, new Problem("a YAML anchor, alias or tag", "plain keys and values"));

            // The parser counts the stream and the document as two levels, which are not nesting in the text.
            if (depth - 2 > DeepestNesting)
                return (current.Start, new Problem(string.Create(CultureInfo.InvariantCulture, $"keys or lists nested more than {DeepestNesting} deep"), "a flatter text: no definition of Plumbline goes deeper than five"));
        }

        return null;
    }
}
