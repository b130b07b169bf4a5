using System.Net;

namespace Plumbline.Web.Tests.Writing;

public sealed class CorrectionTests : WritingSite
{
    private const string Story = "/body/figures/waits/body/2024-03";

    [Fact]
    public async Task AFigure_IsCorrected_WithItsReason()
    {
        var browser = await Browser().OpenAsync(Story);
        Assert.Contains(browser.Page.QuerySelectorAll(".beside a"), static link => link.GetAttribute("href") == Correct);
        await browser.OpenAsync(Correct);
        Assert.Equal("92.2%", browser.Value("value"));
        await browser.SendAsync("preview", ("value", "91.0%"));
        Assert.Contains("The figure: 92.2% → 91.0%.", browser.Main, StringComparison.Ordinal);
        Assert.Contains("The rating: On target → Off target.", browser.Main, StringComparison.Ordinal);
        Assert.Equal("1", await HeadAsync());

        await browser.SendAsync("save");
        Assert.Contains("Say why the figure is corrected", Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.SendAsync("save", ("reason", "Counted again"), ("provisional", "yes"));
        Assert.Equal(Story + "?saved=2", browser.Location);
        await browser.FollowAsync();
        Assert.Contains("91.0%", browser.Main, StringComparison.Ordinal);
        Assert.Contains("Counted again", browser.Main, StringComparison.Ordinal);
        Assert.Contains("provisional", browser.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("value", "ninety", "the figure in digits")]
    [InlineData("value", "=1+1", "which a spreadsheet would run as a formula")]
    [InlineData("value", "4/5 (81%)", "81")]
    [InlineData("denominator", "-1", "a number from 0")]
    [InlineData("numerator", "many", "Found “many”")]
    public async Task AMistake_IsTold(string field, string typed, string said)
    {
        var browser = await Browser().OpenAsync(Correct);
        await browser.SendAsync("save", (field, typed), ("reason", "Counted again"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains(browser.Problems, problem => problem.Contains(said, StringComparison.Ordinal));
        Assert.Equal(typed, browser.Value(field));
        Assert.Equal("1", await HeadAsync());
    }

    [Fact]
    public async Task ADoubtfulFigure_SaysWhy()
    {
        var browser = await Browser().OpenAsync(Correct);
        await browser.SendAsync("save", ("doubtful", "yes"), ("reason", "Under review"));
        Assert.Contains("why the figure is probably wrong", Assert.Single(browser.Problems), StringComparison.Ordinal);
        await browser.SendAsync("save", ("source-note", "The system was down"));
        Assert.Equal("2", await HeadAsync());
    }

    [Fact]
    public async Task AnOddFigure_IsAskedAbout_AndSavedOnceChecked()
    {
        var browser = await Browser().OpenAsync(Correct);
        await browser.SendAsync("save", ("value", "19.2%"), ("reason", "Counted again"));
        Assert.Matches("19.2%: Outside the usual range [0-9.]+% to [0-9.]+%. Check it, and tick", Assert.Single(browser.Problems));
        Assert.Equal("1", await HeadAsync());
        await browser.SendAsync("save", ("checked", "yes"));
        Assert.Equal("2", await HeadAsync());
    }

    [Fact]
    public async Task AnEarlyFigure_IsComparedWithThoseBesideIt()
    {
        const string early = "/body/figures/waits/body/2022-02/correct";
        var browser = await Browser().OpenAsync(early);
        Assert.Contains("the 12 before and after it", browser.Main, StringComparison.Ordinal);
        await browser.SendAsync("save", ("value", "9%"), ("reason", "Counted again"));
        Assert.Contains("Far from the 12 figures before and after it", Assert.Single(browser.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("£1.2m", "“£1.2m” is an amount of money, though the measure is a percentage. Correct the figure.")]
    [InlineData("12 days", "“12 days” is a number of days, though the measure is a percentage. Correct the figure.")]
    public async Task AFigureOfAnotherKind_IsRefused(string typed, string said)
    {
        var browser = await Browser().OpenAsync(Correct);
        await browser.SendAsync("save", ("value", typed), ("checked", "yes"), ("reason", "Counted again"));
        Assert.Equal(said, Assert.Single(browser.Problems));
        Assert.Equal("1", await HeadAsync());
    }

    [Fact]
    public async Task ANumberWithoutASign_IsReadAsAPercentage()
    {
        var browser = await Browser().OpenAsync(Correct);
        await browser.SendAsync("preview", ("value", "92.4"));
        Assert.Contains("The figure: 92.2% → 92.4%.", browser.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADoubleClick_IsSavedOnce_AndToldTwice()
    {
        var browsers = new[] { Browser(), Browser(), Browser() };
        foreach (var browser in browsers) await browser.OpenAsync(Correct);
        await Task.WhenAll(browsers.Select(static browser => browser.SendAsync("save", ("value", "92.4%"), ("reason", "Counted again"))));
        Assert.All(browsers, static browser => Assert.Equal(Story + "?saved=2", browser.Location));
        Assert.Equal("2", await HeadAsync());
    }

    [Fact]
    public async Task TheSameFigure_IsNoChange()
    {
        var browser = await Browser().OpenAsync(Correct);
        await browser.SendAsync("save", ("reason", "Nothing"));
        Assert.Contains("Nothing has changed", Assert.Single(browser.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoCorrections_AreAConflict_UntilOneDecides()
    {
        var (mine, theirs) = (await Browser().OpenAsync(Correct), await AnotherBrowser().OpenAsync(Correct));
        await theirs.SendAsync("save", ("value", "91.0%"), ("reason", "Theirs"), ("post", "Chief Nurse"));
        Assert.Equal("2", await HeadAsync());
        await mine.SendAsync("save", ("value", "90.0%"), ("reason", "Mine"));
        Assert.Contains("Chief Nurse changed this while you were writing", mine.Main, StringComparison.Ordinal);
        Assert.Equal("90.0%", mine.Value("value"));
        Assert.Equal("2", await HeadAsync());
        await mine.SendAsync("save", ("decision", "mine"));
        Assert.Equal("3", await HeadAsync());
    }

    [Fact]
    public async Task AFigure_IsWithdrawn_AndItsPageTellsSo()
    {
        var browser = await Browser().OpenAsync(Correct + "/withdraw");
        await browser.SendAsync("withdraw", ("reason", "Of another body"));
        await browser.FollowAsync();
        Assert.Contains("The figure was withdrawn by change 2", browser.Main, StringComparison.Ordinal);
        await browser.OpenAsync(Correct);
        Assert.Contains("What you enter takes its place", browser.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatNeverWas_IsNotFound()
    {
        var browser = await Browser().OpenAsync("/body/figures/waits/body/2031-03/correct");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }
}
