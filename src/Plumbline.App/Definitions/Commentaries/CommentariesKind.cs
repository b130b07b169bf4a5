using System.Text;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions.Commentaries;

/// <summary>commentary/*.md: front matter that names its subject, then text under headings.</summary>
internal sealed class CommentariesKind : TextKind<Commentary>
{
    private const int BeforeAnyHeading = -2;

    private static readonly string[] Headings = ["Commentary", "Actions", "Note"];

    internal override FactKind Name { get; } = FactKind.Of("commentary");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.Folder("commentary", ".md");

    internal override string Key(Commentary value) => $"{value.Indicator}|{value.Unit}|{value.Period}";

    internal override string FileName(Commentary value) => $"{Place.Name}/{value.Indicator}.{value.Unit}.{value.Period.ToString().Replace('/', '-')}.md";

    internal override FactTree Tree(Commentary value) => new FactTree()
        .Add("indicator", value.Indicator.ToString())
        .Add("unit", value.Unit.ToString())
        .Add("period", value.Period.ToString())
        .Add("commentary", value.Text)
        .Add("actions", value.Actions)
        .Add("note", value.Note);

    internal override string Write(Commentary value)
    {
        var text = new StringBuilder($"---\nindicator: {value.Indicator}\nunit: {value.Unit}\nperiod: {value.Period}\n---\n");
        string?[] parts = [value.Text, value.Actions, value.Note];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is { } part) text.Append("## ").Append(Headings[i]).Append('\n').Append(HeadingLines.Escape(part)).Append("\n\n");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private protected override Commentary? ReadMap(YamlMap map, DefinitionReading reading)
    {
        var (indicator, unit, period) = ReadSubject(map, reading.Context);
        var (text, actions, note) = (map.Text("commentary"), map.Text("actions"), map.Text("note"));
        map.NoOther("indicator", "unit", "period", "commentary", "actions", "note");
        return indicator is null || unit is null || period is null ? null : new Commentary(indicator, unit, period, text, actions, note);
    }

    private protected override Commentary? ReadText(string text, string file, DefinitionReading reading)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines is ["---", ..] ? Array.IndexOf(lines, "---", 1) : -1;
        if (end < 0)
        {
            reading.Problems.Add(file, 1, 1, new Problem("no front matter", "a line “---”, the keys indicator, unit and period, and a line “---”"));
            return null;
        }

        if (YamlMap.Parse(string.Join('\n', lines[1..end]), file, reading.Problems, firstLine: 1) is not { } map) return null;
        var (indicator, unit, period) = ReadSubject(map, reading.Context);
        map.NoOther("indicator", "unit", "period");
        RefuseHidden(lines, end + 1, file, reading.Problems);
        var parts = ReadParts(lines, end + 1, file, reading.Problems);
        return indicator is null || unit is null || period is null ? null : new Commentary(indicator, unit, period, parts[0], parts[1], parts[2]);
    }

    private static (IndicatorCode? Indicator, UnitCode? Unit, Period? Period) ReadSubject(YamlMap map, WorkspaceContext context)
    {
        var indicator = map.Required("indicator", context.Indicator);
        var unit = map.Optional("unit", context.Unit) ?? context.Units.FirstOrDefault(one => one.Parent is null)?.Code;
        return (indicator, unit, map.Required("period", value => context.Period(value, indicator)));
    }

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
            if (part >= 0) parts[part] = words.Length == 0 ? null : HeadingLines.Unescape(words);
            else if (part == BeforeAnyHeading && words.Length > 0) problems.Add(file, start + 1, 1, Problem.With(words, $"a heading first: ## {string.Join(", ## ", Headings)}"));
            if (heading is null) break;
            part = Array.FindIndex(Headings, name => string.Equals(name, heading, StringComparison.OrdinalIgnoreCase));
            if (part < 0) problems.Add(file, i + 1, 1, Problem.With(lines[i], $"one of ## {string.Join(", ## ", Headings)}"));
            start = i + 1;
        }

        return parts;
    }
}
