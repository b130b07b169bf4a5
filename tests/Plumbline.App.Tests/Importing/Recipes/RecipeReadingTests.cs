using Plumbline.App.Access;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Options;

namespace Plumbline.App.Tests.Importing.Recipes;

/// <summary>Tables read by a recipe: a row is the keys of the recipe, a file, and the figures.</summary>
public sealed class RecipeReadingTests
{
    [Theory]

    // columns: what each heading holds, whatever it is called
    [InlineData("columns: {Thing: indicator, Place: unit, When: period, Amount: value}", "Thing,Place,When,Amount\nIncidents,North Team,Apr-23,3\n", "incidents|north|2023-04|3")]
    [InlineData("columns: {\"the  THING:\": indicator, When: month, Then: year, Amount: value}", "The thing,When,Then,Amount\nIncidents,Apr,2023,3\n", "incidents|small|2023-04|3")]
    [InlineData("columns: {When: quarter, Amount: value}\nfixed: {indicator: survey}", "When,Amount\n2023/24 Q1,3%\n", "survey|small|2023-Q1|3%")]
    [InlineData("columns: {When: date, Amount: value}\nfixed: {indicator: incidents}", "When,Amount\n13/04/2023,3\n2023-05-31,4\n", "incidents|small|2023-04|3 incidents|small|2023-05|4")]
    [InlineData("columns: {Thing: indicator, When: period, Rate: value, Of: denominator, Count: numerator}", "Thing,When,Rate,Count,Of\nSickness absence,Apr-23,4%,4,100\n", "sickness|small|2023-04|4%|4|100")]
    [InlineData("columns: {Thing: indicator, When: period, Count: value, Status: ignore}", "Thing,When,Count,Status\nIncidents,Apr-23,3,bad\n", "incidents|small|2023-04|3")]
    [InlineData("columns: {Count: value}", "Indicator,Month,Count\nIncidents,Apr-23,3\n", "incidents|small|2023-04|3")]
    [InlineData("columns: {Thing: indicator, When: period, column 4: value, State: status}", "Thing,When,State,\nIncidents,Apr-23,,3\nIncidents,May-23,awaited,\n", "incidents|small|2023-04|3 incidents|small|2023-05|TBA")]
    [InlineData("columns: {Id: code, Thing: indicator, When: period, Amount: value, column 5: ignore}", "Id,Thing,When,Amount,\n162,Anything,Apr-23,£3,x\n", "surplus|small|2023-04|£3")]

    // several columns of figures, each of its aspect; a blank cell reports nothing
    [InlineData("columns: {Thing: indicator, When: period, Real: value, Hoped: value plan, Guess: value forecast}", "Thing,When,Real,Hoped,Guess\nIncidents,Apr-23,3,4,5\nIncidents,May-23,,6,\n", "incidents|small|2023-04|3 incidents|small|2023-04|5|||forecast incidents|small|2023-04|4|||plan incidents|small|2023-05|6|||plan")]
    [InlineData("columns: {Place: unit, Real: value, Hoped: value plan}\nfixed: {indicator: incidents, period: 2023-04}", "Place,Real,Hoped\nNorth Team,,4\nSouth Team,5,\n", "incidents|north|2023-04|4|||plan incidents|south|2023-04|5")]
    [InlineData("columns: {Thing: indicator, When: period, Women: value sex=female, All: value, Part: numerator, Of: denominator}", "Thing,When,Women,All,Part,Of\nSickness absence,Apr-23,2%,4%,4,100\n", "sickness|small|2023-04|4%|4|100 sickness|small|2023-04|2%|||sex=female")]

    // items of breakdowns
    [InlineData("columns: {Thing: indicator, When: period, Amount: value, SexID: item sex}", "Thing,When,Amount,SexID\nIncidents,Apr-23,7,\nIncidents,Apr-23,3,Women\nIncidents,Apr-23,4,male\n", "incidents|small|2023-04|7 incidents|small|2023-04|3|||sex=female incidents|small|2023-04|4|||sex=male")]
    [InlineData("columns: {Thing: indicator, When: period, Amount: value, Sex: item sex, Age: item age, Basis: aspect}", "Thing,When,Amount,Age,Sex,Basis\nIncidents,Apr-23,3,65 to 74,Women,plan\n", "incidents|small|2023-04|3|||plan;sex=female;age=65-74")]
    [InlineData("columns: {Thing: indicator, When: period, Amount: value plan, Sex: item sex}\nvalues: {Sex: {\"2\": female, \"4\": none}}", "Thing,When,Amount,Sex\nIncidents,Apr-23,3,2\nIncidents,Apr-23,9,4\n", "incidents|small|2023-04|9|||plan incidents|small|2023-04|3|||plan;sex=female")]
    [InlineData("rows: across\ncolumns: {When: period, Sex: item sex, Incidents: value}", "When,Sex,Incidents\nApr-23,Women,3\n", "incidents|small|2023-04|3|||sex=female")]
    [InlineData("rows: wide\ncolumns: {Thing: indicator, Sex: item sex}", "Thing,Sex,Apr-23,May-23\nIncidents,Women,3,4\n", "incidents|small|2023-04|3|||sex=female incidents|small|2023-05|4|||sex=female")]

    // numerator and denominator of a percentage, and no column of figures
    [InlineData("columns: {Thing: indicator, When: period, Part: numerator, Of: denominator}", "Thing,When,Part,Of\nSickness absence,Apr-23,\"1,080\",2000\nSickness absence,May-23,,\nSickness absence,Jun-23,*,100\n", "sickness|small|2023-04|1080/2000 sickness|small|2023-06|*")]

    // where, fixed, values, read, ends
    [InlineData("columns: {When: period, Amount: value}\nwhere: [{column: metric, is: 62d_combined}]\nfixed: {indicator: incidents, unit: north}", "Metric,When,Amount\n62D_combined ,Apr-23,3\n31d,Apr-23,9\n", "incidents|north|2023-04|3")]
    [InlineData("columns: {Thing: indicator, When: period, Amount: value}\nwhere: [{column: metric, is: a}, {column: metric, is: b}, {column: kind, is: x}]", "Metric,Kind,Thing,When,Amount\na,x,Incidents,Apr-23,3\nb,x,Incidents,May-23,4\nb,y,Incidents,Jun-23,5\nc,x,Incidents,Jul-23,6\n", "incidents|small|2023-04|3 incidents|small|2023-05|4")]
    [InlineData("columns: {Thing: indicator, When: period, Amount: value}\nwhere: [{column: column 4, is: x}]", "Thing,When,Amount,\nIncidents,Apr-23,3,x\nIncidents,May-23,4,y\n", "incidents|small|2023-04|3")]
    [InlineData("columns: {Thing: indicator, When: month, Amount: value}\nfixed: {year: 2023/24}", "Thing,When,Amount\nIncidents,Jan,3\n", "incidents|small|2024-01|3")]
    [InlineData("columns: {Thing: indicator, Amount: value}\nfixed: {period: 2023-04}", "Thing,Amount\nIncidents,3\n", "incidents|small|2023-04|3")]
    [InlineData("columns: {Thing: indicator, Place: unit, When: period, Amount: value}\nvalues: {Place: {E01: north}, Slips: Incidents}", "Thing,Place,When,Amount\nSlips,E01,Apr-23,3\n", "incidents|north|2023-04|3")]
    [InlineData("columns: {Thing: indicator, When: period, Amount: value}\nread: {\"-\": none, \"~\": not-available}", "Thing,When,Amount\nIncidents,Apr-23,-\nIncidents,May-23,~\n", "incidents|small|2023-05|N/A")]
    [InlineData("columns: {Thing: indicator, When: period, Amount: value}\nends: \"Source:\"", "Thing,When,Amount\nIncidents,Apr-23,3\nsource: the register,,\nnonsense,x,y,z\n", "incidents|small|2023-04|3")]
    [InlineData("columns: {Thing: indicator, When: quarter, Amount: value}\nquarters: calendar", "Thing,When,Amount\nStaff survey,2023Q2,3%\n", "survey|small|2023-Q1|3%")]

    // heading
    [InlineData("heading: 3\ncolumns: {Thing: indicator, When: period, Amount: value}", "Thing,When,Amount\nabc,def,ghi\nThing,When,Amount\nIncidents,Apr-23,3\n", "incidents|small|2023-04|3")]
    [InlineData("heading: \"2-3\"\ncolumns: {Thing: indicator, When: period, Real: value, Hoped: value plan}", "A title\nThing,When,Falls,\n,,Real,Hoped\nIncidents,Apr-23,3,4\n", "incidents|small|2023-04|3 incidents|small|2023-04|4|||plan")]
    [InlineData("heading: \"2-3\"\ncolumns: {Thing: indicator, When: period, Falls Real: value, Falls Hoped: value plan}", "A title\nThing,When,Falls,\n,,Real,Hoped\nIncidents,Apr-23,3,4\n", "incidents|small|2023-04|3 incidents|small|2023-04|4|||plan")]

    // rows
    [InlineData("rows: across\ncolumns: {When: period, Place: unit, Slips: value, Sickness: value plan}", "When,Place,Slips,Sickness\nApr-23,north,3,4%\n", "incidents|north|2023-04|3 sickness|north|2023-04|4%|||plan")]
    [InlineData("rows: area\ncolumns: {Zone: unit}\nfixed: {indicator: incidents}", "Zone,Apr-23,May-23\nNorth Team,3,4\n", "incidents|north|2023-04|3 incidents|north|2023-05|4")]
    [InlineData("rows: blocks\ncolumns: {Zone: unit}", "Incidents\nZone,Apr-23,May-23\nNorth Team,3,4\n\nSickness absence\nZone,Apr-23,May-23\nNorth Team,3%,4%\n", "incidents|north|2023-04|3 incidents|north|2023-05|4 sickness|north|2023-04|3% sickness|north|2023-05|4%")]
    [InlineData("rows: blocks\nheading: 2\ncolumns: {Zone: unit}", "Incidents\nZone,Apr-23,May-23\nNorth Team,3,4\n\nSickness absence\nZone,Jun-23,Jul-23\nNorth Team,3%,4%\n", "incidents|north|2023-04|3 incidents|north|2023-05|4 sickness|north|2023-06|3% sickness|north|2023-07|4%")]
    [InlineData("rows: wide\nheading: 5\ncolumns: {Thing: indicator}", "Jan-22,Feb-22,Mar-22\na,,\nb,,\nc,,\nThing,Apr-23\nIncidents,3\n", "incidents|small|2023-04|3")]
    [InlineData("rows: wide\ncolumns: {Zone: unit, Thing: indicator, Remarks: ignore}\nwhere: [{column: kind, is: x}]", "Kind,Zone,Thing,Remarks,Apr-23,May-23\nx,North Team,Incidents,well,3,4\ny,North Team,Incidents,well,5,6\n", "incidents|north|2023-04|3 incidents|north|2023-05|4")]
    [InlineData("rows: wide\ncolumns: {Thing: indicator, Hoped: value plan, Real: value, Gap: ignore}", ",Apr-23,,,May-23,,\nThing,Hoped,Real,Gap,Hoped,Real,Gap\nIncidents,3,4,1,5,6,1\n", "incidents|small|2023-04|3|||plan incidents|small|2023-04|4 incidents|small|2023-05|5|||plan incidents|small|2023-05|6")]
    [InlineData("rows: wide\ncolumns: {Thing: indicator, Hoped: value plan, Real: value}", ",Hoped,Real\nThing,Apr-23,Apr-23\nIncidents,3,4\n", "incidents|small|2023-04|3|||plan incidents|small|2023-04|4")]
    [InlineData("rows: area\ncolumns: {Zone: unit, Women: value sex=female, Men: value sex=male}\nfixed: {indicator: incidents}", "Zone,Apr-23,Apr-23\n,Women,Men\nNorth Team,3,4\n", "incidents|north|2023-04|3|||sex=female incidents|north|2023-04|4|||sex=male")]
    [InlineData("rows: wide\ncolumns: {Thing: indicator}\nfixed: {year: 2023/24}", "Thing,Apr,Jan\nIncidents,3,4\n", "incidents|small|2023-04|3 incidents|small|2024-01|4")]
    public async Task ATable_IsReadByItsRecipe(string keys, string file, string figures)
    {
        await using var store = await ImportStore.SmallAsync(recipes: ["recipe: ours\n" + keys + "\n"]);
        var options = new ImportOptions { Mappings = keys.Contains("Slips: value", StringComparison.Ordinal) ? [Map("Slips", "incidents"), Map("Sickness", "sickness")] : [] };
        using var preview = await store.PreviewAsync("a.csv", file, options);
        Assert.True(preview.IsAcceptable, string.Join('\n', preview.Refused) + string.Join('\n', preview.Unmatched));
        Assert.Contains(preview.Remarks, remark => (remark.Place, remark.Text.Split(',')[0]) == ("a.csv", "read by the recipe ours"));
        await CommitImport.RunAsync(store.Ledger, preview, Actor.OwnMachine("analyst"));
        Assert.Equal(figures.Split(' ').Order(StringComparer.Ordinal), (await store.PartsAsync()).Order(StringComparer.Ordinal));
    }

    private static Plumbline.App.Importing.Labels.LabelMapping Map(string label, string indicator) => new(label, Plumbline.Core.Indicators.IndicatorCode.Parse(indicator).Value);
}
