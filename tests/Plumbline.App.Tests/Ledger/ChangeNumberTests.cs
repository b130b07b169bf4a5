using System.Globalization;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Tests.Ledger;

public sealed class ChangeNumberTests
{
    [Theory]
    [InlineData(1, "1")]
    [InlineData(2_147_483_647, "2147483647")]
    public void Parse_WhatToStringWrites_IsTheSame(int value, string text)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal(text, ChangeNumber.Of(value).ToString());
        Assert.Equal(ChangeNumber.Of(value), ChangeNumber.Parse(text, CultureInfo.CurrentCulture));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1.0")]
    [InlineData("2147483648")]
    [InlineData("")]
    [InlineData("head")]
    public void Parse_AnythingElse_IsRefused(string text)
    {
        Assert.False(ChangeNumber.TryParse(text, provider: null, out _));
        Assert.Throws<FormatException>(() => ChangeNumber.Parse(text, CultureInfo.CurrentCulture));
    }

    [Fact]
    public void Of_LessThanOne_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ChangeNumber.Of(0));

    [Fact]
    public void Next_AfterTheLast_Overflows() =>
        Assert.Throws<OverflowException>(() => ChangeNumber.Of(int.MaxValue).Next());

    [Fact]
    public void Order_IsByNumber()
    {
        var (one, two) = (ChangeNumber.First, ChangeNumber.First.Next());
        Assert.True(one < two && two > one && one <= two && two >= one && one.CompareTo(two) < 0 && one.CompareTo(null) > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("2FB06CA90D05313451F4E8E5651F92A156B89306207ECC980A2963433899006C")]
    public void ChangeHash_NotSixtyFourLowerDigits_IsRefused(string text) =>
        Assert.Throws<FormatException>(() => ChangeHash.Parse(text));
}
