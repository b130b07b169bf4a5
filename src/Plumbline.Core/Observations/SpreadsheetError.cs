namespace Plumbline.Core.Observations;

/// <summary>The words that a spreadsheet puts where a formula failed, as they come in a file of plain text.</summary>
/// <remarks>Excel and LibreOffice write the same ones. They report nothing: neither a figure, nor a reason why there is none.</remarks>
public static class SpreadsheetError
{
    private static readonly string[] Words =
        ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#BLOCKED!", "#CONNECT!", "#FIELD!", "#GETTING_DATA", "#UNKNOWN!", "#BUSY!", "#PYTHON!"];

    /// <summary>Whether a text is one.</summary>
    public static bool IsOne(string? text) =>
        text?.Trim() is { Length: > 3 } given && given[0] == '#' && Words.Contains(given, StringComparer.OrdinalIgnoreCase);
}
