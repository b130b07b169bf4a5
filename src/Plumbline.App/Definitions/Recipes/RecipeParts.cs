using Plumbline.App.Definitions.Formats;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Recipes;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Recipes;

/// <summary>The keys of a recipe that have keys below them.</summary>
internal static class RecipeParts
{
    private const string Contract = "contract";

    private static readonly string[] FixedKeys = ["indicator", "unit", "period", "year"];

    internal static FactTree Tree(IEnumerable<RecipeColumn> columns) => Pairs(columns.Select(column => (column.Heading, (string?)column.Holds.ToString())));

    internal static FactTree Tree(IEnumerable<TextReading> readings) => Pairs(readings.Select(reading => (reading.Label, (string?)reading.Meaning)));

    internal static FactTree Tree(FixedParts given) => Pairs(given.Others.Select(other => (other.Column, (string?)other.Text)))
        .Add("indicator", given.Indicator?.ToString())
        .Add("unit", given.Unit?.ToString())
        .Add("period", given.Period)
        .Add("year", given.Year)
        .Add(Contract, given.Contract);

    internal static FactTree Tree(IReadOnlyList<TranslatedWord> words)
    {
        var tree = Pairs(words.Where(word => word.Column is null).Select(word => (word.Theirs, (string?)word.Ours)));
        foreach (var column in words.Where(word => word.Column is not null).GroupBy(word => word.Column!, StringComparer.Ordinal)) tree.Add(column.Key, Pairs(column.Select(word => (word.Theirs, (string?)word.Ours))));
        return tree;
    }

    internal static IReadOnlyList<RecipeColumn> Columns(YamlMap map, RecipeTable into, WorkspaceContext context)
    {
        var columns = new List<RecipeColumn>();
        foreach (var heading in map.Keys())
        {
            if (map.Required(heading, text => Line(heading, "a heading").Then(_ => ColumnContent.Parse(text, into, context.Aspect, context.Dimension))) is not { } holds) continue;
            var column = new RecipeColumn(heading, holds);
            if (columns.Find(other => other.Key == column.Key) is { } twice) map.Add(new Problem($"“{heading}” and “{twice.Heading}”, which are the same heading if capitals and punctuation are ignored", "each column once"));
            columns.Add(column);
        }

        return [.. columns.OrderBy(column => column.Heading, CodePointOrder.Comparer)];
    }

    internal static Parsed<string> Title(string? text) => Line(text, "words of the title above the table").Then<string>(line => TitleWords.Of(line).Count > 0 ? line : Problem.With(line, "a title with words besides numbers and months"));

    internal static RowFilter? Filter(YamlMap map)
    {
        var (column, text) = (map.Required("column", heading => Line(heading, "the heading of a column")), map.Required("is", words => Line(words, "the text of the rows that are read")));
        map.NoOther("column", "is");
        return column is null || text is null ? null : new RowFilter(column, text);
    }

    internal static FixedParts Fixed(YamlMap map, RecipeTable into, WorkspaceContext context)
    {
        var given = new FixedParts(
            map.Optional("indicator", context.Indicator),
            map.Optional("unit", context.Unit),
            map.Optional("period", context.Period)?.ToString(),
            map.Optional("year", text => PeriodText.IsYear(text ?? "", context.Calendar) ? (Parsed<string>)text! : Problem.With(text, "a year, such as 2024 or 2023/24")));
        if (into.IsFigures) given = given with { Contract = map.Optional(Contract, static text => ContractCode.Parse(text).Select(static code => code.ToString())) };
        if (into.IsFigures) map.NoOther([.. FixedKeys, Contract]);
        return into.IsFigures ? given : given with { Others = [.. Others(map).OrderBy(other => other.Column, CodePointOrder.Comparer)] };
    }

    private static List<FixedCell> Others(YamlMap map) =>
        map.Keys().Except(FixedKeys, StringComparer.Ordinal).SelectMany(column => map.Required(column, text => AspectItem.ParseCode(column).Then(_ => Line(text, "the text of the column in every row"))) is { } text ? [new FixedCell(column, text)] : Array.Empty<FixedCell>()).ToList();

    internal static IReadOnlyList<TextReading> Readings(YamlMap map)
    {
        var readings = new List<TextReading>();
        foreach (var text in map.Keys())
        {
            if (map.Required(text, status => TextReading.Parse(text, status).Then<TextReading>(read => read.IsRememberable && PlainText.Refusal(text) is null ? read : Problem.With(text, read.Rememberable))) is not { } reading) continue;
            if (readings.Find(other => other.Key == reading.Key) is { } twice) map.Add(new Problem($"“{text}” and “{twice.Label}”, which are the same text if capitals and spaces are ignored", "each text once"));
            readings.Add(reading);
        }

        return [.. readings.OrderBy(reading => reading.Label, CodePointOrder.Comparer)];
    }

    internal static IReadOnlyList<TranslatedWord> Values(YamlMap map)
    {
        var words = new List<TranslatedWord>();
        foreach (var key in map.Keys())
        {
            if (map.HasKeys(key) && map.Map(key) is { } below) words.AddRange(Words(below, key));
            else words.AddRange(Word(map, key, column: null));
        }

        return [.. words.OrderBy(word => word.Column ?? "", CodePointOrder.Comparer).ThenBy(word => word.Theirs, CodePointOrder.Comparer)];
    }

    private static List<TranslatedWord> Words(YamlMap map, string column) => map.Keys().SelectMany(theirs => Word(map, theirs, column)).ToList();

    private static IEnumerable<TranslatedWord> Word(YamlMap map, string theirs, string? column) =>
        map.Required(theirs, text => Line(theirs, "a word of the table").Then(_ => Line(text, "our word for it"))) is { } ours ? [new TranslatedWord(column, theirs, ours)] : [];

    private static Parsed<string> Line(string? text, string expected) => string.IsNullOrWhiteSpace(text) ? Problem.With(text, expected) : PlainText.Refusal(text) is { } refusal ? refusal : text;

    // The ledger holds keys in the order of code points, so a dump has the same order.
    private static FactTree Pairs(IEnumerable<(string Key, string? Text)> pairs)
    {
        var tree = new FactTree();
        foreach (var (key, text) in pairs) tree.Add(key, text);
        return tree;
    }
}
