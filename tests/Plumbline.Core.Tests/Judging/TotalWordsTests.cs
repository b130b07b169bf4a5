using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Judging;

public class TotalWordsTests
{
    [Theory]
    [InlineData("2023-04", 20, 2, 0, true, "from 18 of 20 units")]
    [InlineData("2023-04", 3, 1, 1, true, "from 2 of 3 units, 1 suppressed")]
    [InlineData("2023-04", 20, 0, 0, true, "from 20 units")]
    [InlineData("2023-04", 1, 0, 0, true, "from 1 unit")]
    [InlineData("2023-04", 5, 1, 0, false, "from 4 of 5 items")]
    [InlineData("2023-Q1", 3, 1, 0, false, "from 2 of 3 months")]
    [InlineData("2023-Q1", 3, 0, 0, false, "from 3 months")]
    [InlineData("2023-Q1", 60, 2, 0, true, "from 58 of 60 monthly figures")]
    [InlineData("2023-Q1", 15, 1, 1, false, "from 14 of 15 monthly figures, 1 suppressed")]
    public void Of_SaysWhatIsCounted(string period, int parts, int missing, int suppressed, bool ofUnits, string words)
    {
        var total = new Total { Rule = Aggregation.Sum, Parts = parts, Missing = missing, Suppressed = suppressed, IsOfUnits = ofUnits, Periods = [.. Make.Period(period).Parts(Frequency.Month)] };
        Assert.Equal(words, TotalWords.Of(total, CultureInfo.InvariantCulture));
    }
}
