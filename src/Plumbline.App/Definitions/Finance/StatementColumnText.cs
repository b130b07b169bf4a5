using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Finance;

/// <summary>How the columns of a statement are written: <c>{name: Movement, show: movement, of: [1, 2]}</c>.</summary>
internal static class StatementColumnText
{
    // Two financial years are read at most, whatever is shown.
    private const int MostMonthsBack = 12;

    private const int MostColumns = 40;

    internal static FactTree Tree(StatementColumn column) => new FactTree()
        .Add("name", column.Name)
        .Add("show", Names<ColumnShow>.Of(column.Show))
        .Add("over", column.Over == ColumnSpan.Month ? null : Names<ColumnSpan>.Of(column.Over))
        .Add("at", column.MonthsBack == 0 ? null : column.MonthsBack == 1 ? "-1 month" : $"-{Written.Whole(column.MonthsBack)} months")
        .Add("of", [.. column.Of.Select(static number => Written.Whole(number)!)]);

    internal static IReadOnlyList<StatementColumn> Read(YamlMap map)
    {
        var before = map.ProblemsSoFar;
        var maps = map.Maps("columns");
        var columns = maps.Select(Column).OfType<StatementColumn>().ToList();
        if (map.IsHeld || map.ProblemsSoFar > before) return columns;
        if (columns.Count is 0 or > MostColumns) map.Add(new Problem(columns.Count == 0 ? "no “columns”" : $"{Counted.Of(columns.Count, "column")}", $"1 to {MostColumns} columns, each with a name and what it shows"));
        foreach (var (place, problem) in StatementProblems.OfColumns(columns)) maps[place].Add(problem);
        return columns;
    }

    /// <summary>The value of a key that holds one word of several; null where it is missing or invalid.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="key">The key.</param>
    /// <param name="refusal">What else is wrong with a value; null where nothing is.</param>
    internal static T? Named<T>(YamlMap map, string key, Func<T, Problem?>? refusal = null)
        where T : struct, Enum =>
        map.Optional(key, text => Names<T>.Parse(text).Then<string>(value => refusal?.Invoke(value) is { } refused ? refused : Names<T>.Of(value))) is { } word ? Names<T>.Parse(word).Value : null;

    private static StatementColumn? Column(YamlMap map)
    {
        var name = map.Required<string>("name", static text => string.IsNullOrWhiteSpace(text) ? Problem.With(text, "the heading of the column; {period} in it stands for its period") : text);
        var show = map.Required("show", static text => Names<ColumnShow>.Parse(text).Select(Names<ColumnShow>.Of));
        var over = Named<ColumnSpan>(map, "over");
        var at = map.Optional<string>("at", static text => Months(text) is null ? Problem.With(text, $"0 months, or how many before: -1 month to -{MostMonthsBack} months") : text!);
        var of = map.Texts("of");
        var numbers = of.Select(static text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        if (numbers.FindIndex(static number => number < 0) is var wrong and >= 0) map.Add(Problem.With(of[wrong], "the number of a column, from 1"));
        map.NoOther("name", "show", "over", "at", "of");
        return name is null || show is null ? null : new StatementColumn(name, Names<ColumnShow>.Parse(show).Value)
        {
            Over = over ?? ColumnSpan.Month,
            MonthsBack = Months(at) ?? 0,
            Of = numbers,
        };
    }

    private static int? Months(string? text) =>
        text?.Split(' ') is [var number, "month" or "months"] && int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var months) && months is <= 0 and >= -MostMonthsBack ? -months : null;
}
