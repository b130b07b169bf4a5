using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Collections;
using Plumbline.Core.Text;
using Plumbline.Core.WorkingDays;

namespace Plumbline.App.Definitions.Collections;

/// <summary>collections/*.yaml: what a line list records about each event, and which counts come from it.</summary>
internal sealed class CollectionsKind : TextKind<CollectionDefinition>
{
    /// <summary>The only instance.</summary>
    internal static CollectionsKind Instance { get; } = new();

    private const string ValuesPartedBy = "; ";

    private static readonly string[] Reserved = ["reference", "unit", "received", "closed"];

    internal override FactKind Name { get; } = FactKind.Of("collection");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.Folder("collections", ".yaml");

    internal override string Key(CollectionDefinition value) => value.Code.ToString();

    internal override string FileName(CollectionDefinition value) => $"{Place.Name}/{value.Code}.yaml";

    internal override FactTree Tree(CollectionDefinition value) => new FactTree()
        .Add("collection", value.Code.ToString())
        .Add("name", value.Name)
        .Add("from", value.From.ToString())
        .Add("note", value.Note)
        .Add("columns", value.Columns.Select(column => new FactTree().Add("column", column.Name).Add("values", column.Values, ValuesPartedBy)))
        .Add("counts", value.Counts.Select(Tree));

    private protected override CollectionDefinition? ReadMap(YamlMap map, DefinitionReading reading)
    {
        var context = reading.Context;
        var code = map.Required("collection", CollectionCode.Parse);
        var name = map.Required("name", words => string.IsNullOrWhiteSpace(words) ? Problem.With(words, "the line list's name") : (Parsed<string>)words);
        var from = map.Required("from", context.Period);
        var holidays = map.Optional("holidays", words => Names<HolidayCalendar>.Parse(words).Select(Names<HolidayCalendar>.Of));
        var calendar = holidays is null ? HolidayCalendar.EnglandAndWales : Names<HolidayCalendar>.Parse(holidays).Value;
        var note = map.Text("note");
        var columns = map.Maps("columns").Select(ReadColumn).OfType<CollectionColumn>().ToList();
        if (columns.GroupBy(column => column.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            map.Add(new Problem($"column “{twice.Key}” twice", "each column once"));
        var counts = map.Maps("counts").Select(count => ReadCount(count, columns, calendar, context)).OfType<CountRule>().ToList();
        map.NoOther("collection", "name", "from", "holidays", "note", "columns", "counts");
        return code is null || name is null || from is null
            ? null
            : new CollectionDefinition { Code = code, Name = name, From = from, Columns = columns, Counts = counts, Note = note };
    }

    private static FactTree Tree(CountRule count) => new FactTree()
        .Add("indicator", count.Indicator.ToString())
        .Add("count", Names<CountKind>.Of(count.Kind))
        .Add("within", count.Clock?.ToString())
        .Add("holidays", Names<HolidayCalendar>.Of(count.Calendar))
        .Add("where", string.Join(" and ", count.Where))
        .Add("units", count.EveryUnit ? "every" : null);

    private static CollectionColumn? ReadColumn(YamlMap map)
    {
        var name = map.Required("column", Column);
        var values = map.Required("values", Values, ValuesPartedBy);
        map.NoOther("column", "values");
        return name is null || values is null ? null : new CollectionColumn(name, values);
    }

    private static CountRule? ReadCount(YamlMap map, List<CollectionColumn> columns, HolidayCalendar usual, WorkspaceContext context)
    {
        var indicator = map.Required("indicator", context.Indicator);
        var kind = map.Required("count", words => Names<CountKind>.Parse(words).Select(Names<CountKind>.Of)) is { } word ? Names<CountKind>.Parse(word).Value : (CountKind?)null;
        var calendar = map.Optional("holidays", words => Names<HolidayCalendar>.Parse(words).Select(Names<HolidayCalendar>.Of)) is { } own ? Names<HolidayCalendar>.Parse(own).Value : usual;
        var clock = map.Optional("within", words => ResponseClock.Parse(words, calendar));
        var where = map.Optional("where", words => CountRule.ParseWhere(words).Then(conditions => Known(conditions, columns))) ?? [];
        var units = map.Optional("units", words => words is "top" or "every" ? (Parsed<string>)words : Problem.With(words, "top or every"));
        map.NoOther("indicator", "count", "within", "holidays", "where", "units");
        if (indicator is null || kind is null) return null;
        if (CountRule.NeedsClock(kind.Value) != clock is not null)
            map.Add(new Problem(clock is null ? "no “within”" : "“within”", clock is null ? "within: how long an answer may take, such as 35 working days" : $"no time allowed for {Names<CountKind>.Of(kind.Value)}"));
        if (kind == CountKind.CasesBetween && where.Count == 0)
            map.Add(new Problem("no “where”", "where: which rows of the line list are the events; the others are the cases counted between them, such as where: outcome = upheld"));
        var wanted = CountRule.MeasureOf(kind.Value);
        if (context.Find(indicator) is { } known && known.Measure.Kind != wanted)
            map.Add(new Problem($"{indicator}, a {known.Measure}", $"an indicator that is a {Names<Core.Indicators.MeasureKind>.Of(wanted)} for {Names<CountKind>.Of(kind.Value)}"));
        return new CountRule(indicator, kind.Value, clock, calendar, where, units == "every");
    }

    private static Parsed<string> Column(string? text) =>
        CollectionCode.Parse(text).Then(code => Reserved.Contains(code.ToString(), StringComparer.Ordinal) ? Problem.With(text, "a name other than that of a column every line list has") : (Parsed<string>)code.ToString());

    private static Parsed<IReadOnlyList<string>> Values(string? text)
    {
        var values = (text ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        return values.Count > 0 && values.Distinct(StringComparer.Ordinal).Count() == values.Count
            ? Parsed<IReadOnlyList<string>>.Of(values)
            : Problem.With(text, "its allowed words, each once, separated by semicolons: standard; complex");
    }

    private static Parsed<IReadOnlyList<Condition>> Known(IReadOnlyList<Condition> conditions, List<CollectionColumn> columns)
    {
        foreach (var (column, value) in conditions)
        {
            if (columns.Find(known => known.Name == column) is not { } declared) return Problem.With(column, $"one of the columns {string.Join(", ", columns.Select(known => known.Name))}");
            if (!declared.Values.Contains(value, StringComparer.Ordinal)) return Problem.With(value, $"one of {string.Join(", ", declared.Values)}");
        }

        return Parsed<IReadOnlyList<Condition>>.Of(conditions);
    }
}
