using System.Text.RegularExpressions;

namespace Plumbline.Core.Periods;

/// <content>The patterns of texts that name periods. They match lower case, plain dashes and single spaces.</content>
public sealed partial record Period
{
    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?<y>[0-9]{4})-(?<m>0[1-9]|1[0-2])$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoMonth();

    [GeneratedRegex(@"^(?<m>[a-z]{3,9})[ .,'/-]{0,2}(?<y>(?:19|20|21)[0-9]{2}|[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedMonth();

    [GeneratedRegex(@"^(?<p>q|qtr ?|quarter |h|hy|half |half-year )(?<n>[1-4])[ ,-]{1,2}(?:of )?(?:(?<fy>fy) ?)?(?<y>(?:19|20|21)[0-9]{2}|[0-9]{2}(?=[/-]))(?:[/-](?<z>[0-9]{4}|[0-9]{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex PartThenYear();

    [GeneratedRegex(@"^(?:(?<fy>fy) ?)?(?<y>(?:19|20|21)[0-9]{2}|[0-9]{2}(?=[/-][0-9]))(?:[/-](?<z>[0-9]{4}|[0-9]{2}))?[ ,-]{0,2}(?<p>q|qtr ?|quarter |h|s|hy|half |half-year )(?<n>[1-4])$", RegexOptions.CultureInvariant)]
    private static partial Regex YearThenPart();

    [GeneratedRegex(@"^(?:(?<fy>fy) ?|(?<cy>cy|calendar year) ?)?(?<y>(?:19|20|21)[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex SingleYear();

    [GeneratedRegex(@"^(?:(?<k>fy|ay|financial year|academic year) ?)?(?<y>(?:19|20|21)[0-9]{2}|[0-9]{2}(?=/))[/-](?<z>[0-9]{4}|[0-9]{2})(?: (?<k>financial year|academic year))?$", RegexOptions.CultureInvariant)]
    private static partial Regex DoubleYear();

    [GeneratedRegex(@"^(?:week ending|week ended|week to|w/e|week)[ -](?<d>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex WeekEnding();

    [GeneratedRegex(@"^(?:week commencing|week beginning|week from|w/c|w/b) (?<d>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex WeekCommencing();

    [GeneratedRegex(@"^(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?$|^(?<y>(?:19|20|21)[0-9]{2})(?<m>[0-9]{2})(?<d>[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})[/.-](?<m>[0-9]{1,2})[/.-](?<y>[0-9]{4}|[0-9]{2})(?: 00:00(?::00)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SlashedDate();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})(?:st|nd|rd|th)?[ -](?<m>[a-z]{3,9})[ -](?<y>[0-9]{4}|[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedDate();

    [GeneratedRegex(@"\b(?<n>first|second|third|fourth|1st|2nd|3rd|4th) (?<p>quarter|half)(?:[ -]year)?(?: of)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedInWords();

    // The form of the Office for National Statistics: 2023 JAN. Without a space (2023April) it is DHIS2's financial year from April, which is not read.
    [GeneratedRegex(@"^(?<y>(?:19|20|21)[0-9]{2})[ /-](?<m>[a-z]{3,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearThenMonth();

    [GeneratedRegex(@"^(?<m>[a-z]{3,9})[ ,-]{1,2}(?<y>(?:19|20|21)[0-9]{2})[/-](?<z>[0-9]{4}|[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthOfTwoYears();

    // 202304 and 2023M04, the forms of DHIS2 and Eurostat; 04/2023.
    [GeneratedRegex(@"^(?<y>(?:19|20|21)[0-9]{2})(?:[ -]?m)?(?<m>0[1-9]|1[0-2])$|^(?<y>(?:19|20|21)[0-9]{2})[ -]?m(?<m>[1-9])$|^(?<m>0?[1-9]|1[0-2])/(?<y>(?:19|20|21)[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedMonth();

    [GeneratedRegex(@"^(?<y>(?:19|20|21)[0-9]{2})(?<z>[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoYearsTogether();

    [GeneratedRegex(@"^(?:m|p|mth ?|month |period )(?<n>0?[1-9]|1[0-2])[ ,-]{1,2}(?:fy ?)?(?<y>(?:19|20|21)[0-9]{2}|[0-9]{2}(?=[/-]))(?:[/-](?<z>[0-9]{4}|[0-9]{2}))?$|^(?:fy ?)?(?<y>(?:19|20|21)[0-9]{2}|[0-9]{2}(?=[/-]))[/-](?<z>[0-9]{4}|[0-9]{2})[ ,-]{0,2}(?:m|p|mth ?|month |period )(?<n>0?[1-9]|1[0-2])$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthByNumber();

    [GeneratedRegex(@"^(?<y>(?:19|20|21)[0-9]{2})[ -]?w(?<w>0?[1-9]|[1-4][0-9]|5[0-3])$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoWeek();

    [GeneratedRegex(@"^(?:w|wk|week) ?[0-9]{1,2}[ ,-]{1,2}[0-9]{2,4}(?:[/-][0-9]{2,4})?$|^[0-9]{4}(?:[/-][0-9]{2,4})?[ ,-]{1,2}(?:w|wk|week) ?[0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex WeekByNumber();

    [GeneratedRegex(@"^(?<a>[a-z]{3,9})\.?(?:[ ,'-]{1,2}(?<ya>(?:19|20|21)[0-9]{2}|[0-9]{2}))?(?: ?- ?| to | through |/)(?<b>[a-z]{3,9})[ .,'-]{0,2}(?<y>(?:19|20|21)[0-9]{2}|[0-9]{2})(?:[/-](?<z>[0-9]{4}|[0-9]{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthSpan();

    [GeneratedRegex(@"^(?<y>(?:19|20|21)[0-9]{2})(?:[/-](?<z>[0-9]{4}|[0-9]{2}))?[ ,:-]{1,2}(?<a>[a-z]{3,9})(?: ?- ?| to | through |/)(?<b>[a-z]{3,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearThenMonthSpan();

    [GeneratedRegex(@"^(?<a>.*[0-9].*?)(?: - | to )(?<b>.+)$|^(?<a>[0-9][^-]*)-(?<b>[^-]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex DaySpan();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})(?:st|nd|rd|th)? (?<m>[a-z]{3,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(@"^(?<k>month|mth|quarter|qtr|half[ -]?year|half|financial year|fiscal year|calendar year|academic year|year|(?<n>1|3|6|12|one|three|six|twelve) months?) (?:(?<e>ending|ended|end|to|up to)|commencing|beginning|starting|from)(?: on)? (?<d>.+)$|^(?<k>m|q|y|fy)(?:/)?(?<e>e) (?<d>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex EndingOrBeginning();

    [GeneratedRegex(@"^(?:fye ?|(?:financial|fiscal) year (?:ending|ended) )(?<y>(?:19|20|21)[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex FinancialYearEnding();

    [GeneratedRegex(@"(?<![a-z0-9])(?<p>q|qtr ?|quarter |h|hy|half |half-year |half year )(?<n>[1-4])(?![0-9a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex PartMark();

    [GeneratedRegex(@"^(?<o>[^()]*)\((?<i>[^()]+)\)(?<t>[^()]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[ ():;,-]*$|^[ ():;,-]+|[():;,]+", RegexOptions.CultureInvariant)]
    private static partial Regex Punctuation();
}
