using Plumbline.Core.Registers.Selecting;

namespace Plumbline.Core.Tests.Registers;

/// <summary>Which rows a filter shows, and in which order rows come.</summary>
public sealed class RegisterFilterTests
{
    private static readonly string[] Rows =
    [
        "a study=Balance size=£1,200 opened=2020-01-05 trend=increased recruited=7 from=2020-01-01",
        "b study=Gait_and_balance size=90 opened=2019-12-31 trend=in-set-up recruited=12",
        "c study=Caries trend=no-change recruited=N/A to=2020-06-30",
        "d study=caries size=1.5k trend=gone",
    ];

    [Theory]
    [InlineData("study = Caries", "c d")]
    [InlineData("study = Gait and balance", "b")]
    [InlineData("study = Gait and balance and trend = in-set-up", "b")]
    [InlineData("study = Gait and balance and trend = increased", "")]
    [InlineData("study != Caries", "a b")]
    [InlineData("study > Balance", "b c d")]
    [InlineData("trend = increased", "a")]
    [InlineData("trend = In set up", "b")]
    [InlineData("trend != increased", "b c d")]
    [InlineData("trend >= no-change", "b c")]
    [InlineData("size > 1000", "a d")]
    [InlineData("size <= 1,200", "a b")]
    [InlineData("size != 90", "a c d")]
    [InlineData("size = blank", "c")]
    [InlineData("size != blank", "a b d")]
    [InlineData("opened < 2020-01-01", "b")]
    [InlineData("opened != 2019-12-31", "a c d")]
    [InlineData("recruited > 7", "b")]
    [InlineData("recruited >= 7", "a b")]
    [InlineData("recruited = blank", "d")]
    [InlineData("recruited != blank", "a b c")]
    [InlineData("from >= 2020-01-01", "a")]
    [InlineData("to = blank", "a b d")]
    [InlineData("row = c", "c")]
    [InlineData("study = Balance >= Gait", "")]
    [InlineData("study != Balance >= Gait", "a b c d")]
    [InlineData("row != c and size != blank and recruited != blank", "a b")]
    public void Filter_ShowsTheRowsThatFulfilEveryCondition(string text, string expected)
    {
        var filter = RegisterFilter.Parse(text).Value;
        Assert.Null(filter.Unknown(Studies.Register));
        Assert.Equal(expected, string.Join(' ', Rows.Select(Studies.Line).Where(line => filter.Shows(Studies.Register, line)).Select(static line => line.Row.Code)));
        Assert.Equal(text, filter.ToString());
        Assert.Equal(text, RegisterFilter.Parse(filter.ToString()).Value.ToString());
    }

    [Theory]
    [InlineData("study = Caries AND size > 1000", "study = Caries and size > 1000", "d")]
    [InlineData("study != Caries  And\trow = a", "study != Caries and row = a", "a")]
    [InlineData("study = Gait AND balance and row = b", "study = Gait AND balance and row = b", "b")]
    public void And_PartsConditions_WhateverItsCapitalsAndBlanks(string text, string written, string expected)
    {
        var filter = RegisterFilter.Parse(text).Value;
        Assert.Equal((written, expected), (filter.ToString(), string.Join(' ', Rows.Select(Studies.Line).Where(line => filter.Shows(Studies.Register, line)).Select(static line => line.Row.Code))));
    }

    [Theory]
    [InlineData("size > 1000 and size <= 2000", "size is more than 1000 and size is 2000 or less")]
    [InlineData("recruited >= 7 and recruited < 12", "recruited is 7 or more and recruited is less than 12")]
    [InlineData("opened > 2019-12-31 and opened <= 2020-03-31", "opened on is after 2019-12-31 and opened on is on or before 2020-03-31")]
    [InlineData("opened >= 2020-01-01 and to < 2020-07-01", "opened on is on or after 2020-01-01 and to is before 2020-07-01")]
    [InlineData("trend != increased", "trend is not increased")]
    [InlineData("trend = in-set-up", "trend is in set up")]
    [InlineData("size = blank and study = Caries", "size is blank and study is Caries")]
    public void Filter_IsSaidInWords(string text, string said) => Assert.Equal(said, RegisterFilter.Parse(text).Value.Said(Studies.Register));

    [Theory]
    [InlineData("stdy = Balance", "found “stdy”; expected a field of the register studies: study, size, opened, trend, recruited, row, from, to, perhaps “study”")]
    [InlineData("trend = increase", "found “increase”; expected a choice of trend: increased, no-change, in-set-up, perhaps “increased”")]
    [InlineData("size > many", "found “many”; expected a number: size is one")]
    [InlineData("recruited > many", "found “many”; expected a number: recruited is one")]
    [InlineData("opened = January", "found “January”; expected a day such as 2020-03-31: opened is one")]
    [InlineData("to < 2020", "found “2020”; expected a day such as 2020-03-31: to is one")]
    [InlineData("study = Caries or size > 1", "found “study = Caries or size > 1”; expected one value after study =: “size >” begins another condition, which is parted from this one by “and” and has a blank before and after its sign; there is no “or”")]
    [InlineData("study = Caries, size>1", "found “study = Caries, size>1”; expected one value after study =: “size>” begins another condition, which is parted from this one by “and” and has a blank before and after its sign; there is no “or”")]
    [InlineData("study = Caries and size>1", "found “study = Caries and size>1”; expected one value after study =: “size>” begins another condition, which is parted from this one by “and” and has a blank before and after its sign; there is no “or”")]
    [InlineData("study = Caries and and size = 1", "found “study = Caries and and size = 1”; expected one value after study =: “size =” begins another condition, which is parted from this one by “and” and has a blank before and after its sign; there is no “or”")]
    [InlineData("row != a & to=blank", "found “row != a & to=blank”; expected one value after row !=: “to=” begins another condition, which is parted from this one by “and” and has a blank before and after its sign; there is no “or”")]
    [InlineData("study = say yes, and = more", null)]
    [InlineData("study = a>b", null)]
    [InlineData("size > blank", "found “size > blank”; expected size = blank or size != blank")]
    public void Filter_SaysWhatTheRegisterDoesNotHave(string text, string? expected) => Assert.Equal(expected, RegisterFilter.Parse(text).Value.Unknown(Studies.Register)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("study")]
    [InlineData("study=Balance")]
    [InlineData("= Balance")]
    [InlineData("the study = Balance")]
    [InlineData("study = ")]
    [InlineData(" and study = Balance and")]
    [InlineData("study = Balance and")]
    [InlineData("study = Balance and ")]
    [InlineData("study = Balance AND")]
    [InlineData("and study = Balance")]
    [InlineData(" And study = Balance")]
    [InlineData("and")]
    [InlineData("study > = Balance")]
    [InlineData("study = = Balance")]
    public void Filter_ThatIsNone_IsRefused(string text) =>
        Assert.Equal("conditions such as state = open and opened >= 2020-01-01, each with a field, one of = != > >= < <=, and a value", RegisterFilter.Parse(text).Problem?.Expected);

    [Theory]
    [InlineData("size", "b a d c")]
    [InlineData("-size", "d a b c")]
    [InlineData("study", "a c d b")]
    [InlineData("-study", "b c d a")]
    [InlineData("trend", "a c b d")]
    [InlineData("-trend", "d b c a")]
    [InlineData("recruited", "a b c d")]
    [InlineData("-recruited", "c b a d")]
    [InlineData("opened", "b a c d")]
    [InlineData("study; -row", "a d c b")]
    [InlineData("-from", "a b c d")]
    public void Order_PutsBlanksLast_AndEqualRowsByTheirCodes(string text, string expected)
    {
        var order = RegisterOrder.Parse(text).Value;
        Assert.Null(order.Unknown(Studies.Register));
        Assert.Equal(expected, string.Join(' ', order.Of(Studies.Register, Rows.Reverse().Select(Studies.Line)).Select(static line => line.Row.Code)));
        Assert.Equal(text, order.ToString());
    }

    [Theory]
    [InlineData("", "found nothing; expected fields parted by semicolons")]
    [InlineData("-", "found “-”; expected fields parted by semicolons")]
    [InlineData("study; siz", "found “siz”; expected a field of the register studies")]
    public void Order_ThatIsNone_IsRefused(string text, string expected) =>
        Assert.StartsWith(expected, (RegisterOrder.Parse(text).TryGet(out var order, out var problem) ? order.Unknown(Studies.Register) : problem)?.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("-recruited", "by recruited, the highest first")]
    [InlineData("size; study", "by size, the lowest first, then by study")]
    [InlineData("-opened; opened", "by opened on, the latest first, then by opened on, the earliest first")]
    [InlineData("trend; -study", "by trend, then by study, the last first")]
    public void Order_IsSaidInWords(string order, string expected) => Assert.Equal(expected, RegisterOrder.Parse(order).Value.Said(Studies.Register));
}
