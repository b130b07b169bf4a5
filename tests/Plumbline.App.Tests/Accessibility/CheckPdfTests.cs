using Plumbline.App.Accessibility;
using Plumbline.App.Accessibility.Rules;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Accessibility;

public sealed class CheckPdfTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Clauses { get; } = [.. PdfMutants.ByClause.Keys];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SoundFile_Checked_HasNoFinding()
    {
        var pdf = await CheckAsync(new SmallPdf().Write());
        Assert.Null(pdf.Unreadable);
        Assert.Equal(2, pdf.Pages);
        Assert.Empty(pdf.Findings.Select(static finding => $"{finding.Rule.Clause} {finding.Found}"));
    }

    [Theory, MemberData(nameof(Clauses))]
    public async Task FileWithOneFault_Checked_IsFoundByItsRuleOnly(string clause)
    {
        var pdf = await CheckAsync(PdfMutants.ByClause[clause](new SmallPdf()));
        Assert.Null(pdf.Unreadable);
        Assert.Equal([clause], pdf.Findings.Select(static finding => finding.Rule.Clause).Distinct());
        Assert.All(pdf.Findings, static finding => Assert.NotEqual("", finding.Found));
    }

    [Fact]
    public async Task FileWithoutMetadata_Checked_LacksTitleAndStandardToo()
    {
        var pdf = await CheckAsync(new SmallPdf().With(1, "/Metadata 5 0 R", "").Write());
        Assert.Equal(["5-1", "7.1-8", "7.1-9"], pdf.Findings.Select(static finding => finding.Rule.Clause).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ProtectedFile_Checked_MustLetScreenReadersTakeTheText()
    {
        File.WriteAllBytes(_folder.File("open.pdf"), new SmallPdf().Write());
        Tool.Run("qpdf", "--allow-weak-crypto", "--encrypt", "", "owner", "128", "--accessibility=n", "--", _folder.File("open.pdf"), _folder.File("shut.pdf"));
        Tool.Run("qpdf", "--encrypt", "", "owner", "256", "--", _folder.File("open.pdf"), _folder.File("readable.pdf"));
        Tool.Run("qpdf", "--encrypt", "user", "owner", "256", "--", _folder.File("open.pdf"), _folder.File("locked.pdf"));
        Assert.Equal("7.16-1", Assert.Single((await CheckFileAsync("shut.pdf")).Findings).Rule.Clause);
        Assert.Empty((await CheckFileAsync("readable.pdf")).Findings);
        Assert.Contains("found a PDF that opens with a password only", (await CheckFileAsync("locked.pdf")).Unreadable, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_EachHasAFault_AndItsOwnNumber()
    {
        // The rule about metadata has its own test, and that about protection one over an encrypted file.
        Assert.Equal(PdfRules.All.Select(static rule => rule.Clause).Order(StringComparer.Ordinal), PdfMutants.ByClause.Keys.Concat(["7.1-8", "7.16-1"]).Order(StringComparer.Ordinal));
        Assert.All(PdfRules.All, static rule => Assert.EndsWith(".", rule.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Finding_NamesPageAndObject()
    {
        var finding = Assert.Single((await CheckAsync(new SmallPdf().With(7, "/Span <</MCID 1>> BDC", "/Span BMC").Write())).Findings);
        Assert.Equal(("7.1-3", "1 text outside", 2, 4L), (finding.Rule.Clause, finding.Found, finding.Page, finding.Object));
    }

    private Task<CheckedPdf> CheckAsync(byte[] bytes)
    {
        File.WriteAllBytes(_folder.File("small.pdf"), bytes);
        return CheckFileAsync("small.pdf");
    }

    private Task<CheckedPdf> CheckFileAsync(string name) => CheckPdf.RunAsync(_folder.File(name), cancellation: TestContext.Current.CancellationToken);
}
