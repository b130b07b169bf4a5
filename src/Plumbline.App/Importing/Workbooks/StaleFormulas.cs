using Plumbline.App.Importing.Findings;

namespace Plumbline.App.Importing.Workbooks;

/// <summary>Warns once a sheet that the values of its formulas may be out of date.</summary>
/// <param name="name">The sheet's name in problems.</param>
/// <param name="staleness">Why they may be; null if nothing shows so.</param>
/// <param name="findings">Receives the warning.</param>
internal sealed class StaleFormulas(string name, string? staleness, ImportFindings findings)
{
    /// <summary>Why values may be out of date where formulas are calculated on demand.</summary>
    internal const string OnDemand = "it is calculated only on demand";

    /// <summary>Why they may be where a calculation was broken off.</summary>
    internal const string Incomplete = "its last calculation was not completed";

    private bool _said;

    /// <summary>Warns at the first formula.</summary>
    internal void Meet(int row, int column)
    {
        if (staleness is null || _said) return;
        _said = true;
        findings.Warn($"{name}:{row}:{column}", $"formulas are read as last calculated, which may be out of date: {staleness}. Open the workbook, calculate (F9) and save it to be sure");
    }
}
