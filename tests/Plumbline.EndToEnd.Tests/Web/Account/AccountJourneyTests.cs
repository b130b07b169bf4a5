using Microsoft.Playwright;
using OtpNet;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Web.Account;

/// <summary>Coming in and going out, in a browser: first start, password and code, passkey, everywhere out; by keyboard and without script.</summary>
public sealed class AccountJourneyTests : IAsyncLifetime
{
    private const string Email = "ann.example@example.org";
    private const string Password = "violin gravel teapot umbrella";

    private readonly TemporaryFolder _folder = new();
    private Chromium _chromium = null!;
    private SiteProcess _site = null!;

    public async ValueTask InitializeAsync()
    {
        await (await LedgerStore.OpenAsync(StoreAddress.Parse(_folder.File("site.db")), OpenMode.Create, TimeProvider.System)).DisposeAsync();
        _site = await SiteProcess.StartWithSignInAsync(_folder.Path, _folder.File("site.db"));
        _chromium = await Chromium.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _site.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 375)]
    public async Task FirstStart_ThenPasswordAndCode_ThenOutEverywhere(bool script, int width)
    {
        var first = await FirstAsync(script, width);
        await first.GetByRole(AriaRole.Link, new() { Name = "Add an authenticator" }).ClickAsync();
        await Axe.IfScriptAsync(first, script);
        var totp = new Totp(Base32Encoding.ToBytes((await first.InnerTextAsync(".key code")).Replace(" ", "", StringComparison.Ordinal)));
        await first.FillAsync("#code", totp.ComputeTotp());
        await first.Keyboard.PressAsync("Enter");
        await Assertions.Expect(first.Locator("h1")).ToHaveTextAsync("Your recovery codes");
        var codes = await first.Locator(".codes code").AllInnerTextsAsync();
        Assert.Equal(10, codes.Count);
        await first.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();

        // Another browser, by a recovery code: the authenticator's present code is used.
        var second = await _chromium.OpenAsync(At("/account"), width, script);
        await second.FillAsync("#email", Email);
        await second.FillAsync("#password", Password);
        await second.Keyboard.PressAsync("Enter");
        await Assertions.Expect(second.Locator("h1")).ToHaveTextAsync("Enter the code");
        await second.FillAsync("#code", codes[0]);
        await second.Keyboard.PressAsync("Enter");
        await Assertions.Expect(second.Locator("h1")).ToHaveTextAsync("Ann Example");
        Assert.Equal(2, await second.Locator(".sessions tbody tr").CountAsync());

        await second.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
        await Assertions.Expect(second.Locator("h1")).ToHaveTextAsync("Sign in");
        await first.ReloadAsync();
        await Assertions.Expect(first.Locator("h1")).ToHaveTextAsync("Sign in");
    }

    [Fact]
    public async Task Passkey_IsAddedAndSignsIn_ByItself()
    {
        var page = await FirstAsync(script: true, 1280);
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true },
        });
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a passkey" }).ClickAsync();
        await Axe.FindsNothingAsync(page);
        await page.FillAsync("#passkey-name", "The laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator(".means")).ToContainTextAsync("The laptop, added on");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync(At("/"));
        await page.GotoAsync(At("/account"));
        await Assertions.Expect(page.Locator(".sessions")).ToContainTextAsync("passkey");
        await Assertions.Expect(page.Locator(".means")).ToContainTextAsync("last used on");
    }

    [Fact]
    public async Task SignIn_ByKeyboardAlone_SaysWhatIsWrong_AndGoesOn()
    {
        await FirstAsync(script: true, 1280);
        var page = await _chromium.OpenAsync(At("/account/sign-in?to=%2Faccount"), 375);
        await Axe.FindsNothingAsync(page);
        for (var i = 0; i < 20 && await page.EvaluateAsync<string>("() => document.activeElement.id") != "email"; i++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Email);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("not the password");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[role=alert] a").First).ToContainTextAsync("No open account has this address and password");
        await Axe.FindsNothingAsync(page);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("email", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Ann Example");
        await Axe.FindsNothingAsync(page);
    }

    // By its name, since passkeys belong to names.
    private string At(string address) => $"http://localhost:{_site.Address.Port}{address}";

    private async Task<IPage> FirstAsync(bool script, int width)
    {
        var page = await _chromium.OpenAsync(At("/"), width, script);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Nobody has an account yet");
        await page.GotoAsync(At(_site.FirstLink!.PathAndQuery));
        await Axe.IfScriptAsync(page, script);
        await page.FillAsync("#name", "Ann Example");
        await page.FillAsync("#email", Email);
        await page.FillAsync("#password", Password);
        await page.FillAsync("#password-again", Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Ann Example");
        await Axe.IfScriptAsync(page, script);
        return page;
    }
}
