using Microsoft.Playwright;

namespace KazRuMtQa.Server.Tests;

/// <summary>A page opened anew for every test, in a real browser against one real server.</summary>
public abstract class PageFixture
{
    private protected const string Damaged =
        "The minister came home , he said.\n\nThe mayor praised the the new school. The plan was read.Nobody spoke.";

    private protected RunningServer server = null!;
    private protected IPage page = null!;

    [OneTimeSetUp]
    public async Task StartServer() => server = await RunningServer.Start();

    [OneTimeTearDown]
    public async Task StopServer() => await server.DisposeAsync();

    [SetUp]
    public async Task Open() => page = await Opened(await Browser.NewPage());

    [TearDown]
    public async Task Close()
    {
        if (page is not null) await page.Context.CloseAsync();
    }

    private protected ILocator Text => page.Locator("#text");

    private protected ILocator Cards => page.Locator("#findings .finding");

    private protected async Task<IPage> Opened(IPage opened)
    {
        opened.PageError += (_, error) => Assert.Fail($"The page failed: {error}");
        await opened.GotoAsync(server.Address);
        return opened;
    }
}
