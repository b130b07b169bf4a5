using System.Globalization;
using System.Text;
using Plumbline.App.Ledger;

namespace Plumbline.App.Tests.Importing;

/// <summary>Imports of more figures than are held in memory at once.</summary>
public sealed class ManyFiguresTests
{
    private const int Months = 3_600;
    private const int Times = 50;

    [Fact]
    public async Task FiguresInRunsOnDisk_ComeBackInOrder_WithTheirRepeats()
    {
        await using var store = await ImportStore.SmallAsync();
        var text = new StringBuilder("indicator,unit,period,value,numerator,denominator,provisional,note,aspect,source-note,doubtful\n");
        for (var time = 0; time < Times; time++)
        {
            for (var month = Months - 1; month >= 0; month--)
            {
                var named = new DateOnly(1900, 1, 1).AddMonths(month).ToString("yyyy-MM", CultureInfo.InvariantCulture);
                var rest = $"{(month % 5 == 0 ? "1.50,2" : ",")},{(month % 7 == 0 ? "yes" : "")},{(month % 11 == 0 ? "n" : "")},{(month % 2 == 0 ? "plan" : "")},{(month % 13 == 0 ? "s,yes" : ",")}";
                text.Append(CultureInfo.InvariantCulture, $"incidents,north,{named},{month},{rest}\n");
            }
        }

        using (var preview = await store.PreviewAsync("many.csv", text.ToString()))
        {
            Assert.Equal((Months, 0L, 0L), (preview.Counts.New, preview.Counts.Refused, preview.Counts.Same));
            Assert.Equal(200, preview.New.Count);
            Assert.Equal(("1900-02", ""), (preview.New[0].Period, preview.New[0].Aspect));
            Assert.Equal(preview.New.OrderBy(figure => figure.Aspect, StringComparer.Ordinal).ThenBy(figure => figure.Period, StringComparer.Ordinal), preview.New);
        }

        await store.ImportAsync("many.csv", text.ToString());
        var figures = await store.FiguresAsync();
        Assert.Equal(Months, figures.Count);
        Assert.Equal("incidents|north|1900-02|1|||reported||", figures[0]);
        Assert.Equal("incidents|north|1900-01|0|1.50|2|reported|yes|n", figures[Months / 2]);
        Assert.Equal((Months + 12) / 13, await store.Ledger.ObservationsAsync("small", ObservationQuery.All).CountAsync(row => row.Fact is { Doubtful: true, SourceNote: "s" }));
    }
}
