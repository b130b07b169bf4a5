using System.Globalization;

namespace Plumbline.App.Importing.NumberFormats;

/// <summary>Converts a spreadsheet's day number to a date (ECMA-376 part 1, 18.17.4).</summary>
internal static class ExcelDate
{
    // Day 60 is 29 February 1900, which did not exist: days before it are numbered one too low.
    private const double MadeUpDay = 60;
    private const double FirstTrueDay = 61;
    private static readonly DateTime From1900 = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime From1904 = new(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly double LastDay = (DateTime.MaxValue - From1900).TotalDays - 1;

    /// <summary>The date as ISO 8601, to the precision displayed; null if the number is not a date.</summary>
    internal static string? Text(double days, DateParts shown, bool from1904)
    {
        if (!(days >= 0) || days > LastDay - 1_462) return null;
        if (!from1904 && days is >= MadeUpDay and < FirstTrueDay) return "1900-02-29";
        var date = (from1904 ? From1904 : From1900).AddDays(!from1904 && days < MadeUpDay ? days + 1 : days);
        return Text(date, shown);
    }

    /// <summary>The date as ISO 8601, to the precision displayed; null if no date is.</summary>
    internal static string? Text(DateTime date, DateParts shown) =>
        shown switch
        {
            DateParts.Year => date.ToString("yyyy", CultureInfo.InvariantCulture),
            DateParts.Month => date.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            DateParts.Day => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateParts.DayAndTime => date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            DateParts.Time or DateParts.None => null,
        };
}

/// <summary>The precision with which a number format shows a date.</summary>
internal enum DateParts
{
    /// <summary>It shows a number, not a date.</summary>
    None,

    /// <summary>A year alone.</summary>
    Year,

    /// <summary>A month, with or without its year.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A day and a time of day.</summary>
    DayAndTime,

    /// <summary>A time of day or a duration, without a date.</summary>
    Time,
}
