using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Definitions;

/// <summary>The problems of a file of recipes/, each with its place.</summary>
public sealed class RecipesTests
{
    [Theory]
    [InlineData("columns: {Value: value}", "1:1: found no “recipe”; expected recipe: a recipe’s name: lower-case letters, digits, - and ., at most 64, starting with a letter or digit")]
    [InlineData("recipe: Our recipe\ncolumns: {Value: value}", "1:9: found “Our recipe”; expected a recipe’s name: lower-case letters, digits, - and ., at most 64, starting with a letter or digit")]
    [InlineData("recipe: r", "1:1: found neither “columns” nor “rows”; expected columns: what each heading holds, or rows: what each row is")]
    [InlineData("recipe: r\ninto: figurs\ncolumns: {Value: value}", "2:7: found “figurs”; expected one of figures, targets, benchmarks, risks, gradings, hazards, controls, assurances, progress, reviews, actions, action-updates, contracts, contract-results, contract-exceptions, contract-notices or register NAME, perhaps “figures”")]
    [InlineData("recipe: r\nheading: 4-6\ncolumns: {Value: value}", "2:10: found “4-6”; expected a row’s number up to 60, such as 4, or two rows that make one heading, such as 4-5")]
    [InlineData("recipe: r\nheading: 61\ncolumns: {Value: value}", "2:10: found “61”; expected a row’s number up to 60, such as 4, or two rows that make one heading, such as 4-5")]
    [InlineData("recipe: r\nrows: tall\ncolumns: {Value: value}", "2:7: found “tall”; expected one of long, wide, across, area, blocks")]
    [InlineData("recipe: r\nquarters: undecided\ncolumns: {Value: value}", "2:11: found “undecided”; expected calendar or financial: the year that 2023Q1 is counted in")]
    [InlineData("recipe: r\ncolums: {Value: value}\nrows: wide", "2:1: found key “colums”; expected one of recipe, into, sheet, title, heading, ends, rows, columns, others, where, fixed, read, values, adds, income, in, comments, quarters, perhaps “columns”")]

    // columns
    [InlineData("recipe: r\ncolumns:\n  Value: value\n  Area: unt", "4:9: found “unt”; expected one of period, year, month, quarter, date, unit, indicator, code, numerator, denominator, status, provisional, note, aspect, source-note, doubtful, commentary, action, target, ignore, value (with plan, forecast or an item such as sex=female where it is not actual), item DIMENSION, perhaps “unit”")]
    [InlineData("recipe: r\ncolumns:\n  Value: value\n  SexID: item sx", "4:10: found “sx”; expected a dimension of breakdowns.csv, perhaps “sex”")]
    [InlineData("recipe: r\ncolumns:\n  Value: value sex=women", "3:10: found “sex=women”; expected an item of sex in breakdowns.csv: female, male")]
    [InlineData("recipe: r\ncolumns:\n  Value: value\n  VALUE*: note", "3:3: found “VALUE*” and “Value”, which are the same heading if capitals and punctuation are ignored; expected each column once")]
    [InlineData("recipe: r\ncolumns:\n  Value:", "3:3: found no “Value”")]
    [InlineData("recipe: r\ncolumns: {Area: unit}", "1:1: found no column of figures; expected a column that holds value, or a numerator and a denominator, or rows: what each row is")]
    [InlineData("recipe: r\ncolumns: {A: value plan, B: value plan}", "1:1: found two columns that hold value plan; expected each aspect in one column, such as value and value plan")]
    [InlineData("recipe: r\ncolumns: {A: value, B: month, C: date}", "1:1: found “B: month” and “C: date”; expected one column of it")]
    [InlineData("recipe: r\ncolumns: {A: value, B: item sex, C: item sex}", "1:1: found “B: item sex” and “C: item sex”; expected one column of it")]
    [InlineData("recipe: r\ncolumns: {A: value plan, B: value forecast, C: numerator}", "1:1: found “C: numerator” beside several values, of which none is actual; expected one column that holds value, whose numerator and denominator these are")]
    [InlineData("recipe: r\ninto: risks\ncolumns: {Lead: Owner Of It}", "3:17: found “Owner Of It”; expected a column of risks, or ignore")]

    [InlineData("recipe: r\ninto: risks\ncolumns: {Lead: owner}\nothers: note", "4:9: found “note”; expected ignore")]
    [InlineData("recipe: r\ncolumns: {Value: value}\nothers: ignore", "3:9: found “ignore”; expected no “others” in a recipe of figures: each column that is not needed under “columns”, as ignore")]

    // where, fixed, read, values
    [InlineData("recipe: r\ncolumns: {A: value}\nwhere: [{colum: m, is: x}]", "3:9: found no “column”; expected column: the heading of a column")]
    [InlineData("recipe: r\ncolumns: {A: value}\nfixed: {indicator: fals}", "3:20: found “fals”; expected an indicator of indicators.csv, perhaps “falls”")]
    [InlineData("recipe: r\ncolumns: {A: value}\nfixed: {unit: wrd}", "3:15: found “wrd”; expected a unit of units.csv, perhaps “ward”")]
    [InlineData("recipe: r\ncolumns: {A: value}\nfixed: {year: next}", "3:15: found “next”; expected a year, such as 2024 or 2023/24")]
    [InlineData("recipe: r\ncolumns: {A: value}\nfixed: {colour: red}", "3:9: found key “colour”; expected one of indicator, unit, period, year")]
    [InlineData("recipe: r\ninto: targets\ncolumns: {A: target}\nfixed: {Colour: red}", "4:17: found “Colour”; expected a code")]
    [InlineData("recipe: r\ncolumns: {A: value}\ncomments: remark", "3:11: found “remark”; expected one of commentary, note, ignore")]
    [InlineData("recipe: r\ncolumns: {A: value}\nread: {\"..\": missing}", "3:14: found “missing”; expected one of not-available, not-applicable, awaited, no-collection, suppressed, none")]
    [InlineData("recipe: r\ncolumns: {A: value}\nread: {\"12\": none}", "3:14: found “12”; expected a text of at most 100 characters that is not a figure")]
    [InlineData("recipe: r\ncolumns: {A: value}\nvalues: {Sex: {Women: }}", "3:15: found no “Women”")]
    public void AMistake_IsToldAtItsPlace(string text, string problem)
    {
        using var folder = new TemporaryFolder();
        MadeUpWorkspace.WriteInto(folder);
        folder.Write("recipes/r.yaml", text + "\n");
        var problems = ReadWorkspace.Run(folder.Path).Problems.Select(found => found.ToString()).ToList();
        Assert.Contains(problems, found => found.StartsWith($"recipes/r.yaml:{problem}", StringComparison.Ordinal));
    }

    [Fact]
    public void ARecipe_IsNamedOnce()
    {
        using var folder = new TemporaryFolder();
        MadeUpWorkspace.WriteInto(folder);
        folder.Write("recipes/again.yaml", "recipe: areas\nrows: wide\n");
        Assert.Equal("recipes/areas.yaml:1:1: found areas a second time; expected each once; it stands in recipes/again.yaml", Assert.Single(ReadWorkspace.Run(folder.Path).Problems).ToString());
    }
}
