using Plumbline.App.Importing.Options;
using Plumbline.Core.Indicators;
using Plumbline.Core.Units;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Importing.Shapes;

/// <summary>The tables in the folder Cases, each imported with at most the options named.</summary>
public sealed class ShapeCasesTests
{
    private static readonly string[] Outside = ["AgeID", "SexID", "LowerCI", "UpperCI"];

    [Theory]
    [InlineData("cols", "ae-attendances|pub|2024-01|100;ae-attendances|pub|2024-02|110;ae-breaches|pub|2024-01|5;ae-breaches|pub|2024-02|6")]
    [InlineData("cols2", "ae-attendances|belfast|2024-01|100;ae-attendances|belfast|2024-02|110;ae-breaches|belfast|2024-01|5;ae-breaches|belfast|2024-02|6")]
    [InlineData("teams", "ae-attendances|belfast|2024-01|100;ae-attendances|belfast|2024-02|110;ae-attendances|cambridge|2024-01|10;ae-attendances|cambridge|2024-02|11")]
    [InlineData("teams2", "ae-attendances|belfast|2024-01|100;ae-attendances|belfast|2024-02|110;ae-attendances|cambridge|2024-01|10;ae-attendances|cambridge|2024-02|11")]
    [InlineData("blocks", "ae-attendances|belfast|2024-01|100;ae-attendances|belfast|2024-02|110;ae-attendances|cambridge|2024-01|10;ae-attendances|cambridge|2024-02|11;ae-breaches|belfast|2024-01|1;ae-breaches|belfast|2024-02|2;ae-breaches|cambridge|2024-01|3;ae-breaches|cambridge|2024-02|4")]
    [InlineData("snap", "ae-attendances|pub|2024-02|100;ae-breaches|pub|2024-02|5")]
    [InlineData("year-count", "depression-prevalence|pub|2019|17.2;depression-prevalence|pub|2020|16.9")]
    [InlineData("fingertips-shape", "depression-prevalence|pub|2019|17.1966228854282|16641|96769;depression-prevalence|pub|2020|16.9285116668216|16389|96813")]
    public async Task ATableOfACase_GivesItsFigures(string name, string figures)
    {
        await using var store = await ImportStore.OfFolderAsync(Case("pub"));
        await store.ImportAsync($"{name}.csv", await File.ReadAllBytesAsync(Case($"{name}.csv")), OptionsOf(name));
        Assert.Equal(figures.Split(';'), (await store.FiguresAsync()).Select(figure => string.Join('|', figure.Split('|')[..6]).TrimEnd('|')));
    }

    [Theory]
    [InlineData("cols2", "Belfast")]
    [InlineData("teams", "Belfast")]
    [InlineData("teams2", "Cambridge")]
    [InlineData("blocks", "Cambridge")]
    public async Task WithoutItsUnits_ATableIsRefused_NamesThem_AndGivesNoFigure(string name, string unit)
    {
        await using var store = await ImportStore.OfFolderAsync(Case("pub"), folder => folder.Write("units.csv", "unit,name,kind,parent,from,to\npub,Sample Public Body,organisation,,,\n"));
        using var preview = await store.PreviewAsync($"{name}.csv", await File.ReadAllBytesAsync(Case($"{name}.csv")), OptionsOf(name));
        Assert.False(preview.IsAcceptable);
        Assert.Contains(preview.Refused, problem => problem.ToString().Contains($"found “{unit}”", StringComparison.Ordinal) && problem.ToString().Contains($"; expected a unit, by code or name: give --skip \"{unit}\"", StringComparison.Ordinal));
        Assert.Empty(preview.New);
        Assert.Empty(preview.UnknownColumns);
        Assert.DoesNotContain(preview.Refused, problem => problem.ToString().Contains("--map", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("teams", "teams.csv:1:1: found figures by unit and period, of no indicator; expected --indicator, or the indicator’s name in a row above the periods")]
    [InlineData("snap", "snap.csv:1:1: found the headings “Indicator”, “Value”; expected one that says period")]
    public async Task WithoutItsOption_ATableIsAskedForIt(string name, string problem)
    {
        await using var store = await ImportStore.OfFolderAsync(Case("pub"));
        using var preview = await store.PreviewAsync($"{name}.csv", await File.ReadAllBytesAsync(Case($"{name}.csv")));
        Assert.StartsWith(problem, Assert.Single(preview.Refused).ToString(), StringComparison.Ordinal);
        Assert.Empty(preview.New);
    }

    [Fact]
    public async Task TheAreaOfFingertips_IsAsked_AndNoColumnThatMayPartItsFiguresIsAdvisedToBeLeftOut()
    {
        await using var store = await ImportStore.OfFolderAsync(Case("pub"));
        using var preview = await store.PreviewAsync("f.csv", await File.ReadAllBytesAsync(Case("fingertips-shape.csv")));
        Assert.Contains(preview.Refused, problem => problem.ToString().StartsWith("f.csv:2:5: found “E06000001” in 2 rows; expected a unit", StringComparison.Ordinal));
        Assert.Equal(["LowerCI", "UpperCI"], preview.UnknownColumns);
        Assert.Contains("f.csv:1:4: found column “SexID”, which may say what part of the figures a row is about; expected one of indicator, unit, period, value, numerator, denominator, status, provisional, note, aspect, source-note, doubtful; or a recipe that says what it holds: “SexID: item DIMENSION” for the items of a breakdown, “ignore” only where every row is of the whole", preview.Refused.Select(problem => problem.ToString()));
        Assert.Empty(preview.New);
    }

    [Theory]
    [InlineData("fingertips-shape", "columns: {IndicatorID: indicator, Year: year, Value: value, Count: numerator, Denominator: denominator, AgeID: ignore, SexID: ignore, AreaCode: ignore, LowerCI: ignore, UpperCI: ignore}\nfixed: {unit: pub}\n", "depression-prevalence|pub|2019|17.1966228854282|16641|96769;depression-prevalence|pub|2020|16.9285116668216|16389|96813")]
    [InlineData("fingertips-shape", "columns: {IndicatorID: indicator, Year: year, Value: value, Count: numerator, Denominator: denominator, AgeID: ignore, AreaCode: unit, LowerCI: ignore, UpperCI: ignore}\nwhere: [{column: SexID, is: \"4\"}]\nvalues: {AreaCode: {E06000001: belfast}}\n", "depression-prevalence|belfast|2019|17.1966228854282|16641|96769;depression-prevalence|belfast|2020|16.9285116668216|16389|96813")]
    [InlineData("year-count", "columns: {\"Count\": value}\n", "depression-prevalence|pub|2019|17.2;depression-prevalence|pub|2020|16.9")]
    public async Task ATableOfACase_ByARecipe_GivesItsFigures(string name, string recipe, string figures)
    {
        await using var store = await ImportStore.OfFolderAsync(Case("pub"), folder => folder.Write("recipes/ours.yaml", "recipe: ours\n" + recipe));
        await store.ImportAsync($"{name}.csv", await File.ReadAllBytesAsync(Case($"{name}.csv")));
        Assert.Equal(figures.Split(';'), await store.PartsAsync());
    }

    private static ImportOptions OptionsOf(string name) => name switch
    {
        "teams" => new ImportOptions { Indicator = IndicatorCode.Parse("ae-attendances").Value },
        "snap" => new ImportOptions { Period = "2024-02" },
        "fingertips-shape" => new ImportOptions { IgnoredColumns = [.. Outside, "AreaCode"], Unit = UnitCode.Parse("pub").Value },
        _ => ImportOptions.None,
    };

    private static string Case(string name) => Repository.Path("tests", "Plumbline.App.Tests", "Importing", "Shapes", "Cases", name);
}
