using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Entering;
using Plumbline.App.Tests.Importing;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Registers;

/// <summary>The grid of a row asks for the figures of its register, whatever the register is called.</summary>
public class EnteredRowTests
{
    [Theory]
    [InlineData("studies")]
    [InlineData("studies.local")]
    public async Task Grid_OfARow_HasTheFiguresOfItsRegister(string name)
    {
        await using var store = await ImportStore.SmallAtAsync(null, folder =>
        {
            folder.Write("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nrecruited,Recruited,month,count,higher,sum\nfalls,Falls,month,count,lower,sum\n");
            folder.Write("targets.csv", "indicator,target\nrecruited,at least 50\n");
            folder.Write($"registers/{name}.yaml", $"register: {name}\nname: Studies\nfields:\n  - {{field: study, name: Study, kind: text}}\n  - {{field: recruited, name: Recruited, kind: indicator, indicator: recruited}}\n");
            folder.Write($"registers/{name}/rows.csv", "row,study\nt1,Teeth\n");
        });
        var definitions = await ReadDefinitions.RunAsync(store.Ledger, "small");
        var row = definitions.Picture.Units.Find(UnitCode.Parse($"{name}.t1").Value)!;
        var grid = await ReadEntryGrid.RunAsync(store.Ledger, definitions, Actor.OwnMachine("Analyst"), row, [Period.Month(2020, 3)], section: null, withNeverReported: true);
        Assert.Equal(["recruited"], grid.Rows.Select(static one => one.Indicator.Code.ToString()));
    }
}
