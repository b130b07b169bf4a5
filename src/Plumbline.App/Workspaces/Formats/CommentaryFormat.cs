using System.Text;
using Plumbline.App.Ledger;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces.Formats;

/// <summary>commentary/*.md: front matter that says what it is about, and the words under headings.</summary>
internal static class CommentaryFormat
{
    internal const string Folder = "commentary";

    private const int BeforeAnyHeading = -2;

    private static readonly string[] Headings = ["Commentary", "Actions", "Note"];

    /// <summary>The commentary of a text; null, with the problems recorded, where it has any.</summary>
    internal static Commentary? Read(string text, string file, WorkspaceContext context, FileProblems problems, bool isHeld = false)
    {
        var before = problems.Count;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines is ["---", ..] ? Array.IndexOf(lines, "---", 1) : -1;
        if (end < 0)
        {
            problems.Add(file, 1, 1, new Problem("no front matter", "a line “---”, the keys indicator, unit and period, and a line “---”"));
            return null;
        }

        if (YamlMap.Parse(string.Join('\n', lines[1..end]), file, problems, firstLine: 1, isHeld) is not { } map) return null;
        var indicator = map.Required("indicator", context.Indicator);
        var unit = map.Optional("unit", context.Unit) ?? context.Units.FirstOrDefault(one => one.Parent is null)?.Code;
        var period = map.Required("period", value => context.Period(value, indicator));
        map.NoOther("indicator", "unit", "period");
        if (!isHeld) RefuseHidden(lines, end + 1, file, problems);
        var parts = ReadParts(lines, end + 1, file, problems);
        return problems.Count > before || indicator is null || unit is null || period is null
            ? null
            : new Commentary(indicator, unit, period, parts[0], parts[1], parts[2]);
    }

    /// <summary>The commentary as a text that reads back.</summary>
    internal static string Write(Commentary commentary)
    {
        var text = new StringBuilder($"---\nindicator: {commentary.Indicator}\nunit: {commentary.Unit}\nperiod: {commentary.Period}\n---\n");
        string?[] parts = [commentary.Text, commentary.Actions, commentary.Note];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is { } part) text.Append("## ").Append(Headings[i]).Append('\n').Append(part).Append("\n\n");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    internal static string Key(Commentary commentary) => $"{commentary.Indicator}|{commentary.Unit}|{commentary.Period}";

    internal static DefinitionFact ToFact(Commentary commentary) => new(FactKind.Commentary, Key(commentary), FactBody.Of([("markdown", Write(commentary))]));

    private static void RefuseHidden(string[] lines, int from, string file, FileProblems problems)
    {
        for (var i = from; i < lines.Length; i++)
        {
            if (PlainText.Refusal(lines[i]) is { } refusal) problems.Add(file, i + 1, 0, refusal);
        }
    }

    private static string?[] ReadParts(string[] lines, int from, string file, FileProblems problems)
    {
        var parts = new string?[Headings.Length];
        var part = BeforeAnyHeading;
        var start = from;
        for (var i = from; i <= lines.Length; i++)
        {
            var heading = i < lines.Length && lines[i].StartsWith("## ", StringComparison.Ordinal) ? lines[i][3..].Trim() : null;
            if (heading is null && i < lines.Length) continue;
            var words = string.Join('\n', lines[start..i]).Trim();
            if (part >= 0) parts[part] = words.Length == 0 ? null : words;
            else if (part == BeforeAnyHeading && words.Length > 0) problems.Add(file, start + 1, 1, Problem.With(words, $"a heading first: ## {string.Join(", ## ", Headings)}"));
            if (heading is null) break;
            part = Array.FindIndex(Headings, name => string.Equals(name, heading, StringComparison.OrdinalIgnoreCase));
            if (part < 0) problems.Add(file, i + 1, 1, Problem.With(lines[i], $"one of ## {string.Join(", ## ", Headings)}"));
            start = i + 1;
        }

        return parts;
    }
}
