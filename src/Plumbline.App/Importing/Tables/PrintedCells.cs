using System.Globalization;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;

namespace Plumbline.App.Importing.Tables;

/// <summary>Reads days, times and codes as other systems print them. What is in no known form stays as it is, for the kind to refuse.</summary>
internal static class PrintedCells
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d/M/yyyy", "d/M/yy", "d-M-yyyy", "d.M.yyyy", "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "d MMM yy", "yyyy/M/d", "yyyyMMdd"];
    private static readonly string[] Clocks = ["HH:mm:ss", "H:mm:ss", "HH:mm", "H:mm", "h:mm tt", "h:mm:ss tt", "HH:mm:ss.FFFFFFF"];
    private static readonly string[] Times = [.. from day in Days from part in new[] { " ", "'T'", ", " } from clock in Clocks select $"{day}{part}{clock}"];
    private static readonly char[] Partings = [' ', ',', ';', '\n', '\t'];

    /// <summary>Replaces the cells of a row by what they say in the forms of the kind's own file.</summary>
    internal static void Read(ITableKind kind, Dictionary<string, string> texts)
    {
        foreach (var (column, printed) in kind.Printed)
        {
            if (texts.TryGetValue(column, out var text)) texts[column] = Read(text.Trim(), printed);
        }
    }

    private static string Read(string text, PrintedAs printed) => printed switch
    {
        PrintedAs.Day => DayOf(text) is { } day ? Written.Day(day) : MidnightOf(text) is { } midnight ? Written.Day(midnight) : text,
        PrintedAs.Time => TimeOf(text) is { } time ? Written.Time(time) : DayOf(text) is { } alone ? Written.Time(alone.ToDateTime(TimeOnly.MinValue)) : text,
        PrintedAs.Code => CodeOf(string.Join('-', text.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
        PrintedAs.Codes => string.Join(' ', text.Split(Partings, StringSplitOptions.RemoveEmptyEntries).Select(CodeOf)),
    };

    // A system that keeps days as times writes them with midnight.
    private static DateOnly? MidnightOf(string text) => TimeOf(text) is { TimeOfDay.Ticks: 0 } time ? DateOnly.FromDateTime(time) : null;

    private static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTime? TimeOf(string text) =>
        DateTime.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? new DateTime(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Unspecified) : null;

#pragma warning disable CA1308 // Codes are written in lower case.
    private static string CodeOf(string text) => text.ToLowerInvariant();
#pragma warning restore CA1308
}
