using System.Collections.Frozen;
using System.Globalization;

namespace Plumbline.Core.WorkingDays;

/// <summary>The bank holidays of the United Kingdom as published, with substitute days.</summary>
/// <remarks>
/// Source: GOV.UK, “UK bank holidays” (https://www.gov.uk/bank-holidays), Crown copyright, Open Government Licence v3.0; before 2018 the
/// proclamations in the London, Edinburgh and Belfast Gazettes. Days that no general rule gives: the Diamond Jubilee (4 and 5 June 2012),
/// 75 years since VE Day (8 May 2020 in place of 4 May), the Platinum Jubilee (2 and 3 June 2022), the State Funeral of the Queen (19 September 2022),
/// the Coronation (8 May 2023), and in Scotland the World Cup (15 June 2026).
/// </remarks>
internal static class BankHolidays
{
    /// <summary>The first day that the tables cover.</summary>
    internal static readonly DateOnly First = new(2012, 1, 1);

    /// <summary>The last day that the tables cover: later holidays are not proclaimed yet.</summary>
    internal static readonly DateOnly Last = new(2027, 12, 31);

    internal static readonly FrozenSet<DateOnly> EnglandAndWales = Days("""
        2012 01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26
        2013 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
        2014 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
        2015 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
        2016 01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27
        2017 01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26
        2018 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26
        2019 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26
        2020 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28
        2021 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28
        2022 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27
        2023 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26
        2024 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
        2025 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
        2026 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
        2027 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28
        """);

    internal static readonly FrozenSet<DateOnly> Scotland = Days("""
        2012 01-02 01-03 04-06 05-07 06-04 06-05 08-06 11-30 12-25 12-26
        2013 01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26
        2014 01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26
        2015 01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28
        2016 01-01 01-04 03-25 05-02 05-30 08-01 11-30 12-26 12-27
        2017 01-02 01-03 04-14 05-01 05-29 08-07 11-30 12-25 12-26
        2018 01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26
        2019 01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26
        2020 01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28
        2021 01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28
        2022 01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27
        2023 01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26
        2024 01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26
        2025 01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26
        2026 01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28
        2027 01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28
        """);

    internal static readonly FrozenSet<DateOnly> NorthernIreland = Days("""
        2012 01-02 03-19 04-06 04-09 05-07 06-04 06-05 07-12 08-27 12-25 12-26
        2013 01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26
        2014 01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26
        2015 01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28
        2016 01-01 03-17 03-25 03-28 05-02 05-30 07-12 08-29 12-26 12-27
        2017 01-02 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26
        2018 01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26
        2019 01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26
        2020 01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28
        2021 01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28
        2022 01-03 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-29 09-19 12-26 12-27
        2023 01-02 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-28 12-25 12-26
        2024 01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26
        2025 01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26
        2026 01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28
        2027 01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28
        """);

    // Each line of the table is a year and its days as month-day.
    private static FrozenSet<DateOnly> Days(string table) =>
        (from line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
         let words = line.Split(' ')
         from day in words.Skip(1)
         select DateOnly.ParseExact($"{words[0]}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToFrozenSet();
}
