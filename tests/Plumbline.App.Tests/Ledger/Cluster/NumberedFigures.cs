using System.Text;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Ledger.Cluster;

/// <summary>An organisation that corrects all its figures repeatedly: each import sets every figure to its own number, so a figure shows which import wrote it.</summary>
internal static class NumberedFigures
{
    public const string File = "figures.csv";
    public const int Count = Indicators * Months;
    private const int Indicators = 20;
    private const int Months = 24;

    public static void WriteWorkspace(TemporaryFolder folder, string organisation)
    {
        folder.Write("workspace/plumbline.yaml", $"organisation:\n  code: {organisation}\n  name: Sample Council\nrating-scheme: met-not-met\n");
        folder.Write("workspace/units.csv", "unit,name,kind,parent\nall,Sample Council,organisation,\n");
        var indicators = Enumerable.Range(0, Indicators).Select(n => $"{Indicator(n)},Repairs of kind {n:00},month,count,lower,none\n");
        folder.Write("workspace/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\n" + string.Concat(indicators));
    }

    public static void Write(TemporaryFolder folder, int number)
    {
        var text = new StringBuilder("indicator,unit,period,value\n");
        for (var n = 0; n < Indicators; n++)
        {
            for (var month = 0; month < Months; month++)
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{Indicator(n)},all,{2023 + (month / 12)}-{(month % 12) + 1:00},{number}\n");
        }

        folder.Write(File, text.ToString());
    }

    private static string Indicator(int n) => $"repairs-{n:00}";
}
