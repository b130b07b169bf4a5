using System.Globalization;
using System.Text;

namespace Plumbline.App.Tests.Importing;

/// <summary>More figures than are held in memory at once.</summary>
public sealed class ManyFiguresTests
{
    private const int Months = 3_600;
    private const int Times = 50;

    [Fact]
    public async Task FiguresInRunsOnDisk_ComeBackInOrder_AndSoDoTheirRepeats()
    {
        await using var store = await ImportStore.SmallAsync();
        var text = new StringBuilder("indicator,unit,period,value,numerator,denominator,provisional,note\n");
        for (var time = 0; time < Times; time++)
        {
            for (var month = Months - 1; month >= 0; month--)
            {
                var named = new DateOnly(1900, 1, 1).AddMonths(month).ToString("yyyy-MM", CultureInfo.InvariantCulture);
                var rest = $"{(month % 5 == 0 ? "1.50,2" : ",")},{(month % 7 == 0 ? "yes" : "")},{(month % 11 == 0 ? "n" : "")}";
                text.Append(CultureInfo.InvariantCulture, $"incidents,north,{named},{month},{rest}\n");
            }
        }

        using (var preview = await store.PreviewAsync("many.csv", text.ToString()))
        {
            Assert.Equal((Months, 0L, 0L), (preview.Counts.New, preview.Counts.Refused, preview.Counts.Same));
            Assert.Equal(200, preview.New.Count);
            Assert.Equal("1900-01", preview.New[0].Period);
            Assert.Equal(preview.New.OrderBy(figure => figure.Period, StringComparer.Ordinal), preview.New);
        }

        await store.ImportAsync("many.csv", text.ToString());
        var figures = await store.FiguresAsync();
        Assert.Equal(Months, figures.Count);
        Assert.Equal("incidents|north|1900-01|0|1.50|2|reported|yes|n", figures[0]);
    }
}
