// A panel of the pre-publish side bar of WordPress. Everything is shown as text: React escapes it.
( function ( wp, settings ) {
	const { createElement, useEffect, useState } = wp.element;
	const { useDispatch, useSelect } = wp.data;
	const lock = 'kazrumtqa';

	function Panel() {
		const html = useSelect( ( select ) => select( 'core/editor' ).getEditedPostContent(), [] );
		const { lockPostSaving, unlockPostSaving } = useDispatch( 'core/editor' );
		const [ report, setReport ] = useState( null );
		const [ failure, setFailure ] = useState( '' );

		useEffect( () => {
			const asked = new AbortController();
			fetch( settings.address + '/api/check', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify( { html } ), signal: asked.signal } )
				.then( async ( answer ) => {
					const body = await answer.json();
					if ( ! answer.ok ) throw new Error( body.detail );
					setFailure( '' );
					setReport( body );
					( body.verdict === 'block' ? lockPostSaving : unlockPostSaving )( lock );
				} )
				// A checker that does not answer must not stop the news.
				.catch( ( error ) => {
					if ( asked.signal.aborted ) return;
					setFailure( error.message );
					unlockPostSaving( lock );
				} );
			return () => {
				asked.abort();
				unlockPostSaving( lock );
			};
		}, [ html ] );

		const title = report ? 'Translation: ' + report.verdict + ', ' + report.score + ' of 100' : 'Translation';
		const lines = failure ? [ 'Not checked: ' + failure ] : ( report ? report.findings : [] ).map( ( finding ) => finding.message );
		return createElement( wp.editor.PluginPrePublishPanel, { title, initialOpen: true },
			createElement( 'ul', null, lines.map( ( line, index ) => createElement( 'li', { key: index }, line ) ) ) );
	}

	wp.plugins.registerPlugin( 'kazrumtqa', { render: Panel } );
} )( window.wp, window.kazrumtqa );
