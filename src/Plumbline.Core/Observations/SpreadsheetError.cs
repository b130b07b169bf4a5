namespace Plumbline.Core.Observations;

/// <summary>The words that a spreadsheet shows where a formula failed, as they appear in a plain text file.</summary>
/// <remarks>Excel and LibreOffice write the same words. They are neither a figure nor a reason why there is none.</remarks>
public static class SpreadsheetError
{
    private static readonly string[] Words =
        ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#BLOCKED!", "#CONNECT!", "#FIELD!", "#GETTING_DATA", "#UNKNOWN!", "#BUSY!", "#PYTHON!"];

    /// <summary>Whether a text is one of these errors.</summary>
    public static bool IsOne(string? text) =>
        text?.Trim() is { Length: > 3 } given && given[0] == '#' && Words.Contains(given, StringComparer.OrdinalIgnoreCase);
}
