using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Plumbline.App.Importing;
using Plumbline.App.Tests.Importing.Workbooks;

namespace Plumbline.App.Tests.Importing.Accounts;

/// <summary>A small organisation with lines of accounts, and the sheets of its finance department.</summary>
internal static class AccountsStore
{
    /// <summary>The store, with rows of <c>mappings.csv</c> and with recipes.</summary>
    internal static Task<ImportStore> WithAsync(string mappings, params string[] recipes) => ImportStore.SmallAtAsync(null, folder =>
    {
        folder.Write("indicators.csv", """
            indicator,number,name,frequency,measure,polarity,aggregation,sign
            income-clinical,,Clinical income,month,money,higher,sum,income
            income-other,,Other income,month,money,higher,sum,income
            pay,,Pay,month,money,lower,sum,cost
            non-pay,,Non-pay,month,money,lower,sum,cost
            unsigned,,Unsigned line,month,money,lower,sum,
            waits,,Waits within 18 weeks,month,percentage,higher,ratio,
            visits,,Visits within 14 days,month,percentage,higher,ratio,

            """);
        folder.Write("contracts.csv", "contract,name,commissioner,unit,board,from\nnorth-health,North community health,North Valley commissioners,north,North board,2019-04-01\nsouth-health,South community health,South Valley commissioners,south,South board,2019-04-01\n");
        folder.Write("targets.csv", "indicator,unit,contract,from,to,target\nwaits,,,,,at least 92%\nwaits,,north-health,,,at least 95%\nvisits,,north-health,,,more than 90%\n");
        if (mappings.Length > 0) folder.Write("mappings.csv", "label,indicator,kind,recipe\n" + mappings);
        for (var i = 0; i < recipes.Length; i++) folder.Write($"recipes/{i}.yaml", recipes[i]);
    });

    /// <summary>Rows of separated text as a workbook in which numbers are numbers, with merged cells.</summary>
    internal static byte[] Workbook(string text, params string[] merged)
    {
        var book = new TestWorkbook();
        Cell?[][] rows = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(',').Select(cell => Typed(book, cell)).ToArray())];
        return book.Sheet("Report", rows, merged).ToBytes();
    }

    /// <summary>What a preview refuses and does not know, a line each.</summary>
    internal static string Faults(this ImportPreview preview) => string.Join('\n', preview.Refused.Select(static refused => refused.ToString()).Concat(preview.Unmatched.Select(static label => $"unmatched {label.Label}")));

    private static Cell? Typed(TestWorkbook book, string text) =>
        text.StartsWith('-') && decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? book.Number((double)number, "0") : book.AsTyped(text);
}
