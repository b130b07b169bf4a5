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
    internal override FactKind Name { get; } = FactKind.Of("commentary");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.Folder("commentary", ".md");

    internal override string Key(Commentary value) => $"{value.Indicator}|{value.Unit}|{value.Period}";

    internal override string FileName(Commentary value) => $"{Place.Name}/{value.Indicator}.{value.Unit}.{value.Period.ToString().Replace('/', '-')}.md";

    internal override FactTree Tree(Commentary value) => new FactTree()
        .Add("indicator", value.Indicator.ToString())
        .Add("unit", value.Unit.ToString())
        .Add("period", value.Period.ToString())
        // The ledger keeps the older names: the same words have the same hash, whatever the file calls them.
        .Add("commentary", value.Why)
        .Add("actions", value.Doing)
        .Add("note", value.Note)
        .Add("expected", value.Expected?.ToString());

    internal override string Write(Commentary value)
    {
        var text = new StringBuilder($"---\nindicator: {value.Indicator}\nunit: {value.Unit}\nperiod: {value.Period}\n---\n");
        foreach (var (heading, words) in CommentaryParts.Of(value))
        {
            if (words is not null) text.Append("## ").Append(heading).Append('\n').Append(HeadingLines.Escape(words)).Append("\n\n");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private protected override Commentary? ReadMap(YamlMap map, DefinitionReading reading)
    {
        var (indicator, unit, period) = ReadSubject(map, reading.Context);
        var (text, actions, note) = (map.Text("commentary"), map.Text("actions"), map.Text("note"));
        var expected = map.Optional("expected", Commitment.Parse);
        map.NoOther("indicator", "unit", "period", "commentary", "actions", "note", "expected");
        return indicator is null || unit is null || period is null ? null : new Commentary(indicator, unit, period, text, actions, note) { Expected = expected };
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
        var parts = CommentaryParts.Read(lines, end + 1, file, reading.Problems, ReadCommitment);
        return indicator is null || unit is null || period is null ? null : new Commentary(indicator, unit, period, parts.Why, parts.Doing, parts.Note) { Expected = parts.Expected };

        // Where the subject has a mistake of its own, the line is read for itself.
        Parsed<Commitment> ReadCommitment(string line) => period is not null && indicator is not null && reading.Context.Find(indicator) is { } known
            ? Commitment.Parse(line, known.Measure, period)
            : Commitment.Parse(line);
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
}
