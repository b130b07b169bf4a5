using Plumbline.App.Importing.Options;
using Plumbline.App.Tests.Importing.Workbooks;
using Plumbline.Core.Indicators;

namespace Plumbline.App.Tests.Importing.Shapes;

/// <summary>Tables of the same shapes in other words: a row of the table is a file, what the user says, and the figures.</summary>
public sealed class ShapesTests
{
    /// <summary>Files, what the user says, and the figures.</summary>
    internal static readonly (string Text, string Said, string Figures)[] Shapes =
    [
        ("Incidents;Month;Sickness absence\n3;Apr-23;4%\n5;May-23;5%\n", "", "incidents|small|2023-04|3 incidents|small|2023-05|5 sickness|small|2023-04|4% sickness|small|2023-05|5%"),
        ("Month,Site,Incidents\nApr-23,North Team,3\nApr-23,South Team,4\nTotal,,7\n", "", "incidents|north|2023-04|3 incidents|south|2023-04|4"),
        ("Where,When,Incidents\nnorth,2023-04,3\nSouth Team,2023-04,4\n", "", "incidents|north|2023-04|3 incidents|south|2023-04|4"),
        ("Year,Month,Incidents\n2023,Nov,3\n2023,December,4\n2024,1,5\n", "", "incidents|small|2023-11|3 incidents|small|2023-12|4 incidents|small|2024-01|5"),
        ("Month,Financial year,Incidents\nApril,2023/24,3\nJanuary,2023/24,5\n", "", "incidents|small|2023-04|3 incidents|small|2024-01|5"),
        ("Measure,Year,Month,Team,Value\nIncidents,2023,Apr,north,3\n", "", "incidents|north|2023-04|3"),
        (",Incidents,Sickness absence\nApr-23,3,4%\n", "", "incidents|small|2023-04|3 sickness|small|2023-04|4%"),
        ("Month,Incidents\nApr,3\nMay,4\n", "year=2023", "incidents|small|2023-04|3 incidents|small|2023-05|4"),
        ("Indicator,Apr,Jan\nIncidents,3,4\n", "year=2023/24", "incidents|small|2023-04|3 incidents|small|2024-01|4"),
        ("Team,Incidents,Sickness absence\nNorth Team,3,4%\n", "period=2023-04", "incidents|north|2023-04|3 sickness|north|2023-04|4%"),
        ("Apr-23,May-23,Ward\n3,4,North Team\n", "indicator=incidents", "incidents|north|2023-04|3 incidents|north|2023-05|4"),
        ("Indicator,Apr-23,May-23,Zone\nIncidents,3,4,North Team\n", "", "incidents|north|2023-04|3 incidents|north|2023-05|4"),
        ("Zone,Apr-23,May-23\nNorth Team,3,4\nTotal,3,4\n", "indicator=incidents", "incidents|north|2023-04|3 incidents|north|2023-05|4"),
        ("Month,Zone,Value\nApr-23,north,3\n", "indicator=incidents", "incidents|north|2023-04|3"),
        ("Month,Figure\nApr-23,3\n", "indicator=incidents unit=south", "incidents|south|2023-04|3"),
        ("Zone,Indicator,Apr-23\nNorth Team,Incidents,3\nSouth Team,Incidents,4\n", "", "incidents|north|2023-04|3 incidents|south|2023-04|4"),
        ("Incidents\n\nZone\tApr-23\tMay-23\nNorth Team\t3\t4\n\nSickness absence\nZone\tJun-23\tJul-23\nNorth Team\t5%\t6%\n", "", "incidents|north|2023-04|3 incidents|north|2023-05|4 sickness|north|2023-06|5% sickness|north|2023-07|6%"),
        ("North Team\nIndicator,Apr-23,May-23\nIncidents,3,4\n\nSouth Team\nIndicator,Apr-23,May-23\nIncidents,5,6\n", "", "incidents|north|2023-04|3 incidents|north|2023-05|4 incidents|south|2023-04|5 incidents|south|2023-05|6"),
        ("North Team\nIndicator,Apr-23\nQuality\nIncidents,3\nWorkforce\nSickness absence,4%\n", "unit=north", "incidents|north|2023-04|3 sickness|north|2023-04|4%"),
        ("North Team\nIndicator,Apr-23\nIncidents,3\nSmall Trust\nIncidents,7\nQuality\nSickness absence,4%\n", "", "incidents|north|2023-04|3 incidents|small|2023-04|7 sickness|small|2023-04|4%"),
        ("Indicator,Apr-23\nIncidents,7\nNorth Team\nIncidents,3\nTrust total\nNotes\n", "", "incidents|north|2023-04|3 incidents|small|2023-04|7"),
        ("Year,2023/24\nZone,Jan,Feb\nNorth Team,3,4\n", "indicator=incidents", "incidents|north|2024-01|3 incidents|north|2024-02|4"),
        ("Incidents\nYear,2023/24\nZone,Jan\nNorth Team,3\n", "", "incidents|north|2024-01|3"),
        ("Year,2023/24\nTeam,Jan,Feb\nIncidents,3,4\n", "", "incidents|small|2024-01|3 incidents|small|2024-02|4"),
        ("Indicator,Month,Numerator,Denominator\nSickness absence,Apr-23,80,100\n", "", "sickness|small|2023-04|80/100"),
        ("Measure,Reporting month,Result,Prev,% var\nIncidents,Apr-23,3,4,1%\n", "", "incidents|small|2023-04|3"),
        ("Indicator,Apr-23\nNorth Team\nIncidents,3\nTrust total\nIncidents,7\n", "map=small", "incidents|north|2023-04|3 incidents|small|2023-04|7"),
    ];

    public static TheoryData<string, string, string> ShapeRows => new(Shapes);

    [Theory]
    [MemberData(nameof(ShapeRows))]
    public async Task AShape_GivesItsFigures(string text, string said, string figures)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text, OptionsOf(said));
        Assert.True(preview.IsAcceptable, string.Join('\n', preview.Refused) + string.Join('\n', preview.Unmatched));
        Assert.Equal(figures.Split(' '), preview.New.Select(figure => $"{figure.Indicator}|{figure.Unit}|{figure.Period}|{figure.Value}"));
    }

    [Theory]
    [InlineData("Month,Team,Incidents\nApr-23,North Tem,3\n", "", "a.csv:2:2: found “North Tem”; expected a unit, by code or name, perhaps “north”: give --map \"North Tem=north\"")]
    [InlineData("Month,Zone,Incidents\nApr-23,East,3\n", "", "a.csv:1:2: found column “Zone” with “East”, which no unit or indicator is called")]
    [InlineData("Indicator,Zone,Month,Value\nIncidents,East,Apr-23,3\n", "", "a.csv:1:2: found column “Zone” with “East”, which no unit or indicator is called")]
    [InlineData("Indicator,Apr-23,May-23,Zone\nIncidents,3,4,East\n", "", "a.csv:1:4: found column “Zone” with “East”, which no unit or indicator is called")]
    [InlineData("Zone,Indicator,Apr-23\nEast,Incidents,3\nWest,Incidents,4\n", "", "a.csv:1:1: found column “Zone” with “East”, “West”, which no unit or indicator is called")]
    [InlineData("Northern team\nIndicator,Apr-23\nIncidents,3\n", "", "a.csv:1:1: found “Northern team” above figures, which is nearly the name of a unit; expected the name of a unit, perhaps “north”: give --map \"Northern team=north\"")]
    [InlineData("Indicator,Apr-23\nSouth Team report\nIncidents,3\n", "", "a.csv:2:1: found “South Team report” above figures, which is nearly the name of a unit")]
    [InlineData("Indicator,Zone,Apr-23\nIncidents,East,3\n", "", "a.csv:2:2: found “East”; expected a unit, by code or name")]
    [InlineData("Month,Team,Incidents\nApr-23,,3\n", "", "a.csv:2:2: found nothing; expected a unit in every row")]
    [InlineData("Zone,Apr-23\nEast,3\n", "indicator=incidents", "a.csv:2:1: found “East”; expected a unit, by code or name")]
    [InlineData("Sickness absence\nZone,Apr-23\nnorth,3\n", "indicator=incidents", "a.csv:1:1: found the title “Sickness absence” above figures that --indicator calls incidents; expected one of them")]
    [InlineData("Indicator,Value\nIncidents,3\n", "period=soon", "period: found “soon”")]
    [InlineData("Indicator,Apr\nIncidents,3\n", "year=next", "year: found “next”; expected a year, such as 2024 or 2023/24")]
    [InlineData("Indicator,Month,Numerator,Denominator\nIncidents,Apr-23,80,100\n", "", "a.csv:2:3: found a numerator and a denominator of incidents, which is no percentage; expected a column of its figures")]
    [InlineData("Indicator,Month,Numerator,Denominator\nSickness absence,Apr-23,80,\n", "", "a.csv:2:4: found nothing; expected a denominator beside every numerator")]
    [InlineData("Month,Team,Incidents\nApr-23,Mill,3\nMay-23,North Team,4\nMay-23,MILL,4\n", "", "a.csv:2:2: found “Mill” in 2 rows; expected a unit, by code or name: give --map \"Mill=UNIT\", or --skip \"Mill\"")]
    [InlineData("Year,Month,Incidents\n2023,Jan-24,3\n", "", "a.csv:2:3: found “3” in Jan-24 of 2023 for incidents")]
    public async Task WhatATableDoesNotSay_IsAsked_AndNothingIsAcceptable(string text, string said, string problem)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text, OptionsOf(said));
        Assert.Contains(preview.Refused, refused => refused.ToString().StartsWith(problem, StringComparison.Ordinal));
        Assert.False(preview.IsAcceptable);
        Assert.Empty(preview.UnknownColumns);
    }

    // A section that names no unit ends the unit above it: its figures are neither that unit's nor the whole's.
    [Theory]
    [InlineData("Indicator,Apr-23\nNorth Team\nIncidents,3\nTrust total\nIncidents,7\n", "", 4, "Trust total", "north")]
    [InlineData("North Team\nIndicator,Apr-23\nIncidents,3\nTrust total\nIncidents,7\nSickness absence,4%\n", "", 4, "Trust total", "north")]
    [InlineData("North Team\nIndicator,Apr-23,May-23\nIncidents,3,\nTrust total\nIndicator,Jun-23,Jul-23\nIncidents,7,8\n", "", 4, "Trust total", "north")]
    [InlineData("Indicator,Apr-23\nNorth Team\nIncidents,3\nEverybody\nTrust total\nIncidents,7\n", "", 5, "Trust total", "north")]
    [InlineData("Indicator,Apr-23\nNorth Team\nIncidents,3\nSouth Team\nQuality\nSickness absence,4%\n", "unit=north", 5, "Quality", "south")]
    public async Task APlainSection_EndsTheUnitAboveIt_AndIsRefused(string text, string said, int row, string section, string above)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text, OptionsOf(said));
        Assert.Equal($"a.csv:{row}:1: found “{section}”; expected a unit, by code or name: the figures above are of {above}, and this section does not say whose it has", Assert.Single(preview.Refused).ToString());
        Assert.False(preview.IsAcceptable);
        Assert.Equal(["incidents|north|2023-04|3"], preview.New.Select(figure => $"{figure.Indicator}|{figure.Unit}|{figure.Period}|{figure.Value}"));
    }

    // 2019 and 2020 are attendances here, and no years.
    [Theory]
    [InlineData("Indicator,North Team,South Team\nIncidents,2019,2020\nSurplus or deficit,2018,2021\n")]
    [InlineData("Name of it,First,Second\nFalls in hospital,2019,2020\nOther falls,2018,2021\n")]
    [InlineData("Indicator,Year,Persons\nIncidents,2019,17\nIncidents,2020,16\n")]
    [InlineData("North Team,2019,2020\nSouth Team,2018,2021\n")]
    public async Task ARowOfFigures_IsNoHeading(string text)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text);
        Assert.False(preview.IsAcceptable);
        Assert.Empty(preview.New);
        Assert.Empty(preview.Unmatched);
    }

    [Theory]
    [InlineData("South locality")]
    [InlineData("South")]
    public async Task ASheetNearlyNamedAsAUnit_IsAsked_AndItsMappingRemembered(string sheet)
    {
        await using var store = await ImportStore.SmallAsync();
        var workbook = new TestWorkbook();
        var bytes = workbook.Sheet(sheet, [[workbook.Shared("Indicator"), workbook.Shared("Apr-23")], [workbook.Shared("Incidents"), workbook.Number(3)]]).ToBytes();
        using (var asked = await store.PreviewAsync("w.xlsx", bytes))
            Assert.Equal($"w.xlsx!{sheet}:1:1: found the sheet “{sheet}”, which is nearly the name of a unit; expected the name of a unit, perhaps “south”: give --map \"{sheet}=south\"; or --unit for figures that name none", Assert.Single(asked.Refused).ToString());
        await store.ImportAsync("w.xlsx", bytes, new ImportOptions { Mappings = [new Plumbline.App.Importing.Labels.LabelMapping(sheet, IndicatorCode.Parse("south").Value)] });
        Assert.StartsWith("incidents|south|2023-04|3|", Assert.Single(await store.FiguresAsync()), StringComparison.Ordinal);
        using var again = await store.PreviewAsync("w.xlsx", bytes);
        Assert.True(again.IsAcceptable);
        Assert.Equal(1, again.Counts.Same);
    }

    internal static ImportOptions OptionsOf(string said)
    {
        var options = ImportOptions.None;
        foreach (var (name, value) in said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')).Select(parts => (parts[0], parts[1])))
        {
            options = name switch
            {
                "indicator" => options with { Indicator = IndicatorCode.Parse(value).Value },
                "map" => options with { Mappings = [new Plumbline.App.Importing.Labels.LabelMapping("Trust total", IndicatorCode.Parse(value).Value)] },
                "ignore" => options with { IgnoredColumns = [value.Replace('_', ' ')] },
                "unit" => options with { Unit = Plumbline.Core.Units.UnitCode.Parse(value).Value },
                "period" => options with { Period = value },
                "year" => options with { Year = value },
                _ => throw new ArgumentOutOfRangeException(nameof(said)),
            };
        }

        return options;
    }
}
