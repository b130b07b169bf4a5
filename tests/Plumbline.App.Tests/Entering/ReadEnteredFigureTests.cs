using Plumbline.App.Access;
using Plumbline.App.Entering;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tests.Checking;
using Plumbline.App.Tracing;
using Plumbline.Core.Access;
using Plumbline.Core.Observations;

namespace Plumbline.App.Tests.Entering;

public sealed class ReadEnteredFigureTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2024, 1, 15);
    private LoadedSample _sample = null!;

    public async ValueTask InitializeAsync() => _sample = await LoadedSample.OfAsync("community-trust");

    public async ValueTask DisposeAsync() => await _sample.DisposeAsync();

    [Theory]
    [InlineData("5.60%", null, null, "5.60%")]
    [InlineData(" 4/5 ", null, null, "4/5")]
    [InlineData("4/5 (80%)", "4", "5", "4/5 (80%)")]
    [InlineData("N/A", null, null, "N/A")]
    public async Task AFigure_IsReadAsBoardsPrintIt(string value, string? numerator, string? denominator, string read)
    {
        var reading = await ReadAsync(new EnteredFigure { Value = value, Numerator = numerator, Denominator = denominator });
        Assert.Empty(reading.Problems);
        Assert.Equal(read, reading.Figure!.Value.Text);
    }

    [Theory]
    [InlineData("value", "", "nothing")]
    [InlineData("value", "five", "the figure in digits")]
    [InlineData("value", "=A1", "which a spreadsheet would run as a formula")]
    [InlineData("numerator", "-3", "a number from 0")]
    [InlineData("denominator", "x", "“x”")]
    [InlineData("note", "a\u202eb", "U+202E")]
    [InlineData("source-note", null, "why the figure is probably wrong")]
    public async Task AMistake_NamesItsPart(string part, string? text, string said)
    {
        var typed = new EnteredFigure { Value = "5%" };
        typed = part switch
        {
            "value" => typed with { Value = text },
            "numerator" => typed with { Numerator = text },
            "denominator" => typed with { Denominator = text },
            "note" => typed with { Note = text },
            _ => typed with { IsDoubtful = true },
        };
        var reading = await ReadAsync(typed);
        Assert.Null(reading.Figure);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(part, problem.Part);
        Assert.Contains(said, problem.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("200%", "200%", "“200%”: a percentage cannot be so high")]
    [InlineData("0.147", "0.147%", "“0.147”: a percentage below one")]
    [InlineData("5%", "5%", null)]
    [InlineData("3.1", "3.1%", null)]
    public async Task AnOddFigure_Reads_AndIsAskedAbout(string value, string read, string? doubt)
    {
        var reading = await ReadAsync(new EnteredFigure { Value = value });
        Assert.Equal((read, doubt), (reading.Figure!.Value.Text, reading.Doubt));
    }

    [Theory]
    [InlineData("£5", "an amount of money")]
    [InlineData("12 days", "a number of days")]
    [InlineData("Good", "a word")]
    public async Task AFigureOfAnotherKind_IsRefused_UnlessTheLedgerHasIt(string value, string what)
    {
        var problem = Assert.Single((await ReadAsync(new EnteredFigure { Value = value })).Problems);
        Assert.Equal(("value", $"“{value}” is {what}, though the measure is a percentage. Correct the figure."), (problem.Part, problem.Words));
        var definitions = await _sample.DefinitionsAsync();
        var address = FigureAddress.Read(definitions.Picture, "sickness-monthly", "trust", "2023-12").Value;
        var stands = new Observation(address.Indicator.Code, address.Unit, address.Period, ObservedValue.Parse(value).Value);
        Assert.Empty(ReadEnteredFigure.Run(definitions, address, new EnteredFigure { Value = value }, Day, stands).Problems);
    }

    // What a count cannot be is not asked about: no reason makes it right. A figure that stands may be said again.
    [Theory]
    [InlineData("-3", "“-3” is below 0, though the measure is a count. Correct the figure.")]
    [InlineData("2.5", "“2.5” is a number with decimals, though the measure counts whole things. Correct the figure.")]
    public async Task ACountThatCannotBe_IsRefused_UnlessTheLedgerHasIt(string value, string words)
    {
        var definitions = await _sample.DefinitionsAsync();
        var address = FigureAddress.Read(definitions.Picture, "complaints-formal", "trust", "2023-12").Value;
        var problem = Assert.Single(ReadEnteredFigure.Run(definitions, address, new EnteredFigure { Value = value }, Day).Problems);
        Assert.Equal(("value", words), (problem.Part, problem.Words));
        var stands = new Observation(address.Indicator.Code, address.Unit, address.Period, ObservedValue.Parse(value).Value);
        Assert.Empty(ReadEnteredFigure.Run(definitions, address, new EnteredFigure { Value = value }, Day, stands).Problems);
    }

    [Fact]
    public async Task ACorrection_AsksWhoMay_AndRefusesWhatWasWrittenMeanwhile()
    {
        var definitions = await _sample.DefinitionsAsync();
        var address = FigureAddress.Read(definitions.Picture, "sickness-monthly", "trust", "2023-12").Value;
        var (reading, seen) = (await ReadAsync(new EnteredFigure { Value = "6.50%" }), definitions.Position.Number);
        var reader = Actor.Of(AccountNumber.Parse("k7m2-x9pd").Value, "Reader", [new Grant(Permission.Reader, null, Scope.Whole, new DateOnly(2020, 1, 1))]);
        await Assert.ThrowsAsync<NotAllowedException>(() => CorrectFigure.RunAsync(_sample.Ledger, definitions, reader, address, reading, seen, "test"));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await CorrectFigure.RunAsync(_sample.Ledger, definitions, Actor.OwnMachine("me"), address, await ReadAsync(new EnteredFigure()), seen, "test"));

        Assert.IsType<CommitResult.Committed>(await CorrectFigure.RunAsync(_sample.Ledger, definitions, Actor.OwnMachine("me"), address, reading, seen, "Counted again"));
        await Assert.ThrowsAsync<LedgerConflictException>(async () =>
            await CorrectFigure.RunAsync(_sample.Ledger, await _sample.DefinitionsAsync(), Actor.OwnMachine("me"), address, await ReadAsync(new EnteredFigure { Value = "6.60%" }), seen, "test"));
        var story = (await TraceFigure.RunAsync(_sample.Ledger, await _sample.DefinitionsAsync(), address, Day)).Value;
        Assert.Equal(("6.50%", "Counted again"), (story.InForce!.Figure!.Value.Text, story.InForce.Change.Reason));
        Assert.Null(story.InForce.Figure.Source);
    }

    private async Task<EnteredReading> ReadAsync(EnteredFigure typed)
    {
        var definitions = await _sample.DefinitionsAsync();
        return ReadEnteredFigure.Run(definitions, FigureAddress.Read(definitions.Picture, "sickness-monthly", "trust", "2023-12").Value, typed, Day);
    }
}
