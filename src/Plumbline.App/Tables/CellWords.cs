using System.Globalization;

namespace Plumbline.App.Tables;

/// <summary>Cells as text.</summary>
internal static class CellWords
{
    internal const string Yes = "yes";

    /// <summary><c>2024-03-31</c>.</summary>
    internal static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>2024-03-31T17:05:00.000Z</c>.</summary>
    internal static string? Of(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
